import type { ErrorCode } from '#libs/kernel';
import type { Words } from '#libs/workflow';
import { texts } from '../language/texts.js';

/** What can be done about a problem, on its page. */
export const errorTexts = texts({
  quote: { en: 'When you ask for help, quote:', cy: 'Wrth ofyn am gymorth, dyfynnwch:' },
  goToStart: { en: 'Go to the start page', cy: 'Mynd i’r dudalen gychwyn' },
  forgeryTitle: { en: 'Send the form again', cy: 'Anfonwch y ffurflen eto' },
  forgeryDetail: {
    en: 'The page that you sent the form from is no longer valid, perhaps because you signed in or out meanwhile. Nothing was changed. Go back, load the page again and send it once more.',
    cy: 'Nid yw’r dudalen yr anfonoch y ffurflen ohoni yn ddilys mwyach, efallai oherwydd ichi fewngofnodi neu allgofnodi yn y cyfamser. Ni newidiwyd dim. Ewch yn ôl, llwythwch y dudalen eto ac anfonwch hi unwaith yn rhagor.',
  },
});

/** Each code in the words of somebody who uses a browser. A code without words does not compile. */
export const problemTexts: Readonly<Record<ErrorCode, { readonly title: Words; readonly detail: Words }>> = {
  'malformed-request': problem(
    ['This address cannot be read', 'Ni ellir darllen y cyfeiriad hwn'],
    ['Check the address, or start again from the first page.', 'Gwiriwch y cyfeiriad, neu dechreuwch eto o’r dudalen gyntaf.'],
  ),
  'field-errors': problem(
    ['Some answers need correcting', 'Mae angen cywiro rhai atebion'],
    ['Go back and check what you filled in.', 'Ewch yn ôl a gwiriwch yr hyn a lenwyd gennych.'],
  ),
  'not-signed-in': problem(
    ['Sign in first', 'Mewngofnodwch yn gyntaf'],
    ['You need to sign in to see this.', 'Mae angen ichi fewngofnodi i weld hyn.'],
  ),
  'wrong-credentials': problem(
    ['Sign-in failed', 'Methodd y mewngofnodi'],
    ['The email address or password is not right.', 'Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir.'],
  ),
  'second-factor-needed': problem(
    ['Code needed', 'Mae angen cod'],
    ['Sign in again, with the code from your authenticator as well.', 'Mewngofnodwch eto, gyda’r cod o’ch ap dilysu hefyd.'],
  ),
  'second-factor-unreadable': problem(
    ['Your one-time codes cannot be checked', 'Ni ellir gwirio eich codau untro'],
    [
      'Your password or link was right. But this service no longer has the key with which it kept the secret of your authenticator app, so it cannot tell whether a code is right. Ask an administrator of your Compact to end your one-time codes; you can then sign in without one, and set them up again.',
      'Roedd eich cyfrinair neu’ch dolen yn gywir. Ond nid yw’r allwedd y cadwyd cyfrinach eich ap dilysu â hi gan y gwasanaeth hwn mwyach, felly ni all ddweud a yw cod yn gywir. Gofynnwch i weinyddwr eich Compact roi diwedd ar eich codau untro; yna gallwch fewngofnodi heb un, a’u gosod eto.',
    ],
  ),
  'not-allowed': problem(
    ['You cannot do that', 'Ni allwch wneud hynny'],
    ['You may see this, but your role does not let you do that.', 'Cewch weld hyn, ond nid yw eich rôl yn caniatáu ichi wneud hynny.'],
  ),
  'conflict-declaration-needed': problem(
    ['Declare conflicts of interest first', 'Datganwch unrhyw wrthdaro buddiannau yn gyntaf'],
    [
      'Before you can open this challenge you must say whether you have a conflict of interest with its parties.',
      'Cyn y gallwch agor yr her hon rhaid ichi ddweud a oes gennych wrthdaro buddiannau â’i phartïon.',
    ],
  ),
  'not-found': problem(
    ['Page not found', 'Heb ddod o hyd i’r dudalen'],
    [
      'There is nothing at this address that you can see. Check the address.',
      'Nid oes dim yn y cyfeiriad hwn y gallwch ei weld. Gwiriwch y cyfeiriad.',
    ],
  ),
  'already-exists': problem(
    ['It is there already', 'Mae yno eisoes'],
    ['There is already an entry like this.', 'Mae cofnod fel hwn yn bod eisoes.'],
  ),
  'in-use': problem(
    ['Still in use', 'Yn dal i gael ei ddefnyddio'],
    [
      'Something else still refers to this, so it cannot be removed.',
      'Mae rhywbeth arall yn dal i gyfeirio at hyn, felly ni ellir ei ddileu.',
    ],
  ),
  'process-refused': problem(
    ['That cannot be done now', 'Ni ellir gwneud hynny nawr'],
    ['The challenge is unchanged.', 'Nid yw’r her wedi newid.'],
  ),
  'version-stale': problem(
    ['Changed since you opened it', 'Wedi newid ers ichi ei agor'],
    [
      'Somebody changed this after you opened it. Go back, load the page again and repeat your change.',
      'Newidiodd rhywun hwn ar ôl ichi ei agor. Ewch yn ôl, llwythwch y dudalen eto ac ailadrodd eich newid.',
    ],
  ),
  'version-missing': problem(
    ['Load the page again', 'Llwythwch y dudalen eto'],
    ['The form does not say which version you read.', 'Nid yw’r ffurflen yn dweud pa fersiwn a ddarllenwyd gennych.'],
  ),
  'idempotency-key-reused': problem(
    ['Sent before', 'Anfonwyd o’r blaen'],
    [
      'This form was sent before with other answers. Load the page again.',
      'Anfonwyd y ffurflen hon o’r blaen gydag atebion eraill. Llwythwch y dudalen eto.',
    ],
  ),
  'body-too-large': problem(
    ['Too large', 'Rhy fawr'],
    ['What you sent is larger than this service accepts.', 'Mae’r hyn a anfonwyd gennych yn fwy nag y mae’r gwasanaeth hwn yn ei dderbyn.'],
  ),
  'not-scanned-yet': problem(
    ['Still being checked for viruses', 'Yn dal i gael ei gwirio am firysau'],
    [
      'The document can be downloaded once it was checked for viruses. Try again in a minute.',
      'Gellir lawrlwytho’r ddogfen ar ôl iddi gael ei gwirio am firysau. Rhowch gynnig arall arni ymhen munud.',
    ],
  ),
  infected: problem(
    ['A virus was found', 'Cafwyd hyd i firws'],
    [
      'The document is locked away because a virus was found in it. Ask whoever attached it for a clean copy.',
      'Mae’r ddogfen dan glo am fod firws wedi’i ganfod ynddi. Gofynnwch am gopi glân i’r sawl a’i hatododd.',
    ],
  ),
  'unsupported-media-type': problem(
    ['This cannot be read', 'Ni ellir darllen hwn'],
    ['The service cannot read that kind of content.', 'Ni all y gwasanaeth ddarllen y math hwnnw o gynnwys.'],
  ),
  'too-many-requests': problem(
    ['Too many tries', 'Gormod o gynigion'],
    ['Wait a little, then try again.', 'Arhoswch ychydig, yna rhowch gynnig arall arni.'],
  ),
  'internal-error': problem(
    ['Something went wrong', 'Aeth rhywbeth o’i le'],
    ['The fault is ours. What you did may not have been kept.', 'Arnom ni y mae’r bai. Efallai na chadwyd yr hyn a wnaethoch.'],
  ),
  unavailable: problem(
    ['Not available at the moment', 'Ddim ar gael ar hyn o bryd'],
    [
      'The service cannot answer just now. Try again in a few minutes.',
      'Ni all y gwasanaeth ateb ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau.',
    ],
  ),
};

function problem(title: readonly [en: string, cy: string], detail: readonly [en: string, cy: string]) {
  return texts({ title: { en: title[0], cy: title[1] }, detail: { en: detail[0], cy: detail[1] } });
}
