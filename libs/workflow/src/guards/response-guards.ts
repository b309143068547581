import { payload, situation } from './guard.js';
import { coversExactly, recordsIn } from './sent.js';

export const responseGuards = {
  everyCommitmentAnswered: payload(
    ({ facts }, sent) =>
      coversExactly(
        recordsIn(sent, 'answers').map((answer) => answer['commitment']),
        facts.citedCommitments,
      ),
    'Give one answer for each commitment cited in the challenge, and for no other.',
    'Rhowch un ateb ar gyfer pob ymrwymiad a ddyfynnir yn yr her, ac nid ar gyfer unrhyw un arall.',
  ),
  notExtendedBefore: situation(
    ({ facts }) => facts.responseExtensions === 0,
    'The time to respond can be extended once, and it has been. If no response comes, record that.',
    'Gellir ymestyn yr amser i ymateb unwaith, ac mae hynny wedi digwydd. Os na ddaw ymateb, cofnodwch hynny.',
  ),
  extensionWithinLimit: payload(
    ({ facts }, sent) => Number(sent['workingDays']) <= facts.procedure.responseExtensionMost,
    'The extension is longer than the procedure allows. Choose fewer working days: up to 10 unless your Compact set another limit.',
    'Mae’r estyniad yn hirach nag y mae’r weithdrefn yn ei ganiatáu. Dewiswch lai o ddiwrnodau gwaith: hyd at 10 oni bai bod eich Compact wedi gosod terfyn arall.',
  ),
  respondentNotifiedTwice: situation(
    ({ facts }) => facts.respondentNotifications >= 2,
    'Remind the respondent once more: it must have been notified twice before no response can be recorded.',
    'Atgoffwch yr ymatebydd unwaith eto: rhaid ei fod wedi cael ei hysbysu ddwywaith cyn y gellir cofnodi diffyg ymateb.',
  ),
  noResponsePeriodPassed: situation(
    ({ facts }) => facts.noResponsePeriodPassed,
    'The respondent still has time to answer. No response can be recorded after 20 working days, or the limit your procedure sets.',
    'Mae gan yr ymatebydd amser i ateb o hyd. Gellir cofnodi diffyg ymateb ar ôl 20 diwrnod gwaith, neu’r terfyn y mae eich gweithdrefn yn ei osod.',
  ),
  commitmentNotCited: payload(
    ({ facts }, sent) => !facts.citedCommitments.includes(String(sent['commitment'])),
    'That commitment is already cited in this challenge.',
    'Mae’r ymrwymiad hwnnw eisoes wedi’i ddyfynnu yn yr her hon.',
  ),
  commitmentAppliesToRespondent: payload(
    ({ facts }) => facts.command?.commitmentApplies === true,
    'Choose a commitment of the version this challenge is made under, and that binds the respondent’s sector.',
    'Dewiswch ymrwymiad o’r fersiwn y gwneir yr her hon oddi tani ac sy’n rhwymo sector yr ymatebydd.',
  ),
  organisationIsKnown: payload(
    ({ facts }) => facts.command?.organisationKnown === true,
    'Choose an organisation that the Compact knows, or ask the officer to add it.',
    'Dewiswch sefydliad y mae’r Compact yn ei adnabod, neu gofynnwch i’r swyddog ei ychwanegu.',
  ),
  organisationNotOnTheCase: payload(
    ({ facts: { parties } }, sent) =>
      ![parties.challenger, parties.respondent, ...parties.joined, ...parties.interested].includes(String(sent['organisationId'])),
    'That organisation is already a party to this challenge.',
    'Mae’r sefydliad hwnnw eisoes yn barti i’r her hon.',
  ),
  audienceIsYours: payload(
    ({ role, at }, sent) => mayWriteTo(role, String(sent['audience']), at.stage),
    'Choose an audience that you can read yourself. The mediation room can be written to only while mediation goes on.',
    'Dewiswch gynulleidfa y gallwch ei darllen eich hun. Dim ond tra bo’r cyfryngu’n parhau y gellir ysgrifennu i’r ystafell gyfryngu.',
  ),
};

const audiencesOf: Readonly<Record<string, readonly string[]>> = {
  challenger: ['shared', 'challenger', 'mediation'],
  representative: ['shared', 'challenger', 'mediation'],
  respondent: ['shared', 'respondent', 'mediation'],
  officer: ['shared', 'officers', 'panel'],
  champion: ['shared', 'officers'],
  advocate: ['shared', 'challenger'],
  mediator: ['shared', 'mediation'],
  chair: ['shared', 'panel'],
  panelMember: ['shared', 'panel'],
};

function mayWriteTo(role: string, audience: string, stage: string): boolean {
  return (audiencesOf[role] ?? []).includes(audience) && (audience !== 'mediation' || stage === 'mediation');
}
