import type { GuardInput } from './guard.js';
import { payload, situation } from './guard.js';

const submission = ({ facts }: GuardInput) => facts.command?.submission;

export const submissionGuards = {
  challengerIsKnown: payload(
    (input) => submission(input)?.challengerKnown === true,
    'Name the organisation that makes the challenge, one that you may act for.',
    'Enwch y sefydliad sy’n gwneud yr her, un y cewch weithredu ar ei ran.',
  ),
  partiesDiffer: payload(
    (input) => submission(input)?.partiesDiffer === true,
    'An organisation cannot challenge itself. Choose another respondent.',
    'Ni all sefydliad ei herio ei hun. Dewiswch ymatebydd arall.',
  ),
  agreementWasInForce: payload(
    (input) => submission(input)?.agreementInForce === true,
    'No version of this Compact was in force on the day it happened. Check the date, or raise it as a concern instead.',
    'Nid oedd unrhyw fersiwn o’r Compact hwn mewn grym ar y diwrnod y digwyddodd. Gwiriwch y dyddiad, neu codwch ef fel pryder yn lle hynny.',
  ),
  respondentWasBound: payload(
    (input) => submission(input)?.respondentBound === true,
    'The respondent had not signed the Compact on the day it happened. Check the organisation and the date, or see the list of other routes.',
    'Nid oedd yr ymatebydd wedi llofnodi’r Compact ar y diwrnod y digwyddodd. Gwiriwch y sefydliad a’r dyddiad, neu edrychwch ar y rhestr o lwybrau eraill.',
  ),
  commitmentsApply: payload(
    (input) => submission(input)?.commitmentsApply === true,
    'Choose commitments of the version that was in force, and that bind the respondent’s sector.',
    'Dewiswch ymrwymiadau o’r fersiwn a oedd mewn grym ac sy’n rhwymo sector yr ymatebydd.',
  ),
  lateReasonGiven: payload(
    (input) => submission(input)?.inTime === true || submission(input)?.lateReasonGiven === true,
    'More than 12 months have passed. Say why the challenge comes late; the officer decides whether to take it.',
    'Mae mwy na 12 mis wedi mynd heibio. Dywedwch pam mae’r her yn hwyr; y swyddog fydd yn penderfynu a ddylid ei chymryd.',
  ),
  onlyOfficerBackdates: payload(
    ({ role }, sent) => role === 'officer' || (sent['receivedOn'] === undefined && sent['channel'] === undefined),
    'Only an officer can enter a challenge that came on paper or by phone. Leave out the date of receipt and the channel.',
    'Dim ond swyddog all gofnodi her a ddaeth ar bapur neu dros y ffôn. Gadewch y dyddiad derbyn a’r sianel allan.',
  ),
  lateChallengeNeedsOfficer: situation(
    ({ facts, role }) => !facts.receivedLate || role === 'officer',
    'This challenge came after 12 months, so an officer decides whether it is accepted.',
    'Daeth yr her hon ar ôl 12 mis, felly swyddog sy’n penderfynu a gaiff ei derbyn.',
  ),
  bodyIsOnRedressList: payload(
    ({ facts }) => facts.command?.redressBodyListed === true,
    'Choose a body from the Compact’s list of other routes, or add it to that list first.',
    'Dewiswch gorff o restr y Compact o lwybrau eraill, neu ychwanegwch ef at y rhestr honno yn gyntaf.',
  ),
  remindersWereSent: situation(
    ({ facts }) => facts.informationReminders >= 2,
    'Send two reminders before the challenge can lapse.',
    'Anfonwch ddau nodyn atgoffa cyn y gall yr her ddarfod.',
  ),
  lapsePeriodPassed: situation(
    ({ facts }) => facts.lapsePeriodPassed,
    'Wait until 20 working days have passed since the information was asked for, or the limit your procedure sets.',
    'Arhoswch nes bod 20 diwrnod gwaith wedi mynd heibio ers gofyn am y wybodaeth, neu’r terfyn y mae eich gweithdrefn yn ei osod.',
  ),
  mergeTargetIsOpen: payload(
    ({ facts }) => facts.command?.mergeTarget?.open === true,
    'Choose another challenge that is still open, and that you are assigned to.',
    'Dewiswch her arall sy’n dal ar agor ac yr ydych wedi’ch neilltuo iddi.',
  ),
  mergeTargetIsAboutTheSame: payload(
    ({ facts }) => facts.command?.mergeTarget?.sameRespondent === true,
    'Challenges can be merged when they are about the same decision of the same respondent.',
    'Gellir cyfuno heriau pan fyddant yn ymwneud â’r un penderfyniad gan yr un ymatebydd.',
  ),
};
