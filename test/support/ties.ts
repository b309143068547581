import type { DemonstrationServer } from './demonstration-server.js';

/** Registers a tie of the account with an organisation, by default one that is no party of the usual case, and answers its id. */
export async function registerTie(server: DemonstrationServer, account: string, organisationId?: string): Promise<string> {
  const tie = {
    organisationId: organisationId ?? (await server.me('challenger2')).organisationId,
    kind: 'employment',
    from: '2020-01-01',
  };
  const { body } = await (await server.as(account)).post('/api/v1/me/interests').send(tie).expect(201);
  return (body as { id: string }).id;
}
