const submitted = ['ledger_entry', 'ledger_detail', 'challenge', 'challenge_file', 'alleged_breach', 'participant', 'deadline', 'message'];

/** The rows of a lodged challenge and of its acknowledgement, as the product wrote them: what the yardstick writes again. */
export async function prototypesOf(owner, lodged, acknowledged) {
  const submit = {};
  for (const table of submitted) submit[table] = await rowsOf(owner, table, lodged, 'true');
  const event = {
    ledger_entry: await rowsOf(owner, 'ledger_entry', acknowledged, `t.stream = 'shared' and t.seq = 2`),
    ledger_detail: await rowsOf(owner, 'ledger_detail', acknowledged, `t.stream = 'shared' and t.seq = 2`),
    deadline: await rowsOf(owner, 'deadline', acknowledged, `t.rule = 'triage'`),
    message: await rowsOf(owner, 'message', acknowledged, `t.template = 'challenge-acknowledged'`),
  };
  const [met] = await rowsOf(owner, 'deadline', acknowledged, `t.rule = 'acknowledge'`);
  const [, start, end] = /^WLV-(\d{4})-(\d\d)-/.exec(lodged);
  return { submit, reportingYear: `${start}-${end}`, event: { inserted: event, explanation: met.explanation } };
}

async function rowsOf(owner, table, reference, condition) {
  const key = table === 'challenge' ? 't.id' : 't.challenge_id';
  const { rows } = await owner.query(
    `select to_jsonb(t) as row from ${table} t join challenge c on c.id = ${key} where c.reference = $1 and ${condition}`,
    [reference],
  );
  const { rows: generated } = await owner.query(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated <> 'NEVER'`,
    [table],
  );
  return rows.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([name]) => !generated.some((g) => g.column_name === name))));
}
