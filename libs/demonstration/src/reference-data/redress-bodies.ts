type Nation = 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';

/** A route of redress outside a Compact. Each Compact edits its own list. */
export interface RedressBodySeed {
  readonly key: string;
  readonly name: string;
  readonly nameCy: string;
  readonly handles: string;
  readonly handlesCy: string;
  readonly url: string | null;
}

const bodies: readonly (RedressBodySeed & { nations: readonly Nation[] })[] = [
  {
    key: 'lgsco',
    name: 'Local Government and Social Care Ombudsman',
    nameCy: 'Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol',
    handles: 'Fault by a council in England that caused injustice. It looks at how a decision was made, not at whether it was right.',
    handlesCy: 'Bai ar ran cyngor yn Lloegr a achosodd anghyfiawnder. Mae’n edrych ar sut y gwnaed penderfyniad, nid a oedd yn gywir.',
    url: 'https://www.lgo.org.uk/',
    nations: ['England'],
  },
  {
    key: 'phso',
    name: 'Parliamentary and Health Service Ombudsman',
    nameCy: 'Ombwdsmon Seneddol a’r Gwasanaeth Iechyd',
    handles: 'UK government departments, and the NHS in England. A complaint about a department goes through a Member of Parliament.',
    handlesCy: 'Adrannau llywodraeth y DU, a’r GIG yn Lloegr. Mae cwyn am adran yn mynd drwy Aelod Seneddol yn San Steffan.',
    url: 'https://www.ombudsman.org.uk/',
    nations: ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  },
  {
    key: 'psow',
    name: 'Public Services Ombudsman for Wales',
    nameCy: 'Ombwdsmon Gwasanaethau Cyhoeddus Cymru',
    handles: 'Councils, health boards and other devolved public bodies in Wales, as a rule within a year.',
    handlesCy: 'Cynghorau, byrddau iechyd a chyrff cyhoeddus datganoledig eraill yng Nghymru, fel rheol o fewn blwyddyn.',
    url: 'https://www.ombudsman.wales/',
    nations: ['Wales'],
  },
  {
    key: 'nipso',
    name: 'Northern Ireland Public Services Ombudsman',
    nameCy: 'Ombwdsmon Gwasanaethau Cyhoeddus Gogledd Iwerddon',
    handles: 'Public bodies in Northern Ireland.',
    handlesCy: 'Cyrff cyhoeddus yng Ngogledd Iwerddon.',
    url: 'https://www.nipso.org.uk/',
    nations: ['Northern Ireland'],
  },
  {
    key: 'ico',
    name: 'Information Commissioner’s Office',
    nameCy: 'Swyddfa’r Comisiynydd Gwybodaeth',
    handles: 'Requests for information that were not answered, and the use of personal data.',
    handlesCy: 'Ceisiadau am wybodaeth na chafodd ateb, a’r defnydd o ddata personol.',
    url: 'https://ico.org.uk/',
    nations: ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  },
  {
    key: 'police',
    name: 'Police complaints: the force, then its Police and Crime Commissioner',
    nameCy: 'Cwynion am yr heddlu: y llu, yna ei Gomisiynydd Heddlu a Throseddu',
    handles: 'Complaints about a police force go to its professional standards department first. The Commissioner may review the outcome.',
    handlesCy: 'Mae cwynion am lu heddlu yn mynd i’w adran safonau proffesiynol yn gyntaf. Gall y Comisiynydd adolygu’r canlyniad.',
    url: null,
    nations: ['England', 'Wales'],
  },
  {
    key: 'courts',
    name: 'The courts: judicial review',
    nameCy: 'Y llysoedd: adolygiad barnwrol',
    handles:
      'Whether a public body acted lawfully. A claim must be made promptly and within three months of the decision, sooner for some; this process does not stop that clock. Get legal advice at once.',
    handlesCy:
      'A weithredodd corff cyhoeddus yn gyfreithlon. Rhaid gwneud hawliad yn ddi-oed ac o fewn tri mis i’r penderfyniad, yn gynt mewn rhai achosion; nid yw’r broses hon yn atal y cloc hwnnw. Ceisiwch gyngor cyfreithiol ar unwaith.',
    url: null,
    nations: ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  },
];

/** The routes of redress that a Compact of that nation starts with. */
export function redressBodiesOf(nation: Nation): RedressBodySeed[] {
  return bodies.filter((body) => body.nations.includes(nation)).map(({ nations: _nations, ...body }) => body);
}
