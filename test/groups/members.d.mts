export const groupNames: readonly string[];
export function membersOf(name: string): readonly string[];
