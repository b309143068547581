import type { LinkFacts, LinkTemplate, LinkTemplateName } from '../link-template.js';

const noAnswers = {
  en: 'This message was sent automatically. Please do not reply to it: answers are not read.',
  cy: 'Anfonwyd y neges hon yn awtomatig. Peidiwch â’i hateb: ni chaiff atebion eu darllen.',
};

/** Every message that holds a link and is about no challenge. A template that is missing, or half of one, does not compile. */
export const linkTemplates: Readonly<Record<LinkTemplateName, LinkTemplate>> = {
  'draft-saved': {
    words: {
      en: {
        subject: 'Your draft is saved',
        body: 'You began to make a challenge under a Compact. What you wrote is saved for six months after your last change. It has not been sent to anybody.',
        open: 'Go on with your draft:',
        closing: `Anyone who has this link can read and change your draft, so keep it to yourself. If you did not begin a challenge, you need do nothing. ${noAnswers.en}`,
      },
      cy: {
        subject: 'Mae eich drafft wedi’i gadw',
        body: 'Dechreuoch wneud her o dan Compact. Mae’r hyn a ysgrifennoch wedi’i gadw am chwe mis ar ôl eich newid diwethaf. Nid yw wedi’i anfon at neb.',
        open: 'Ewch ymlaen â’ch drafft:',
        closing: `Gall unrhyw un sydd â’r ddolen hon ddarllen a newid eich drafft, felly cadwch hi i chi’ch hun. Os na ddechreuoch her, nid oes angen ichi wneud dim. ${noAnswers.cy}`,
      },
    },
    address: ({ secret }) => withKey('/lodge/resume', secret),
  },
  'draft-returned': {
    words: {
      en: {
        subject: 'Your challenge has not been lodged yet',
        body: 'The officer of the Compact could not confirm your challenge and has given it back to you. Open your draft to read why, change it and send it again.',
        open: 'Use the link that we sent you when you saved it, or sign in here:',
        closing: noAnswers.en,
      },
      cy: {
        subject: 'Nid yw eich her wedi’i chyflwyno eto',
        body: 'Ni allai swyddog y Compact gadarnhau eich her ac mae wedi’i rhoi yn ôl ichi. Agorwch eich drafft i ddarllen pam, ei newid a’i anfon eto.',
        open: 'Defnyddiwch y ddolen a anfonwyd atoch pan gadwoch ef, neu mewngofnodwch yma:',
        closing: noAnswers.cy,
      },
    },
    address: () => '/lodge',
  },
  'draft-to-confirm': {
    words: {
      en: {
        subject: 'A challenge waits for you to confirm who makes it',
        body: 'Somebody wants to lodge a challenge for an organisation that the register does not yet connect them with. Please find out who they are, then confirm them or give the draft back. It is lodged only after that.',
        open: 'See who it is (you will be asked to sign in):',
        closing: noAnswers.en,
      },
      cy: {
        subject: 'Mae her yn aros ichi gadarnhau pwy sy’n ei gwneud',
        body: 'Mae rhywun am gyflwyno her ar ran sefydliad nad yw’r gofrestr yn ei gysylltu ag ef eto. Holwch pwy ydyw, yna cadarnhewch hynny neu rhowch y drafft yn ôl. Dim ond wedyn y caiff ei chyflwyno.',
        open: 'Gweld pwy ydyw (bydd gofyn ichi fewngofnodi):',
        closing: noAnswers.cy,
      },
    },
    address: ({ parameters: { draft } }) => (typeof draft === 'string' ? `/lodge/confirm/${encodeURIComponent(draft)}` : undefined),
  },
  'sign-in-link': {
    words: {
      en: {
        subject: 'Your link to sign in',
        body: 'Somebody, probably you, asked for a link to sign in to Compact Challenges. It works once, within a quarter of an hour.',
        open: 'Sign in:',
        closing: `If it was not you, you need do nothing: without this message nobody can use the link. ${noAnswers.en}`,
      },
      cy: {
        subject: 'Eich dolen i fewngofnodi',
        body: 'Gofynnodd rhywun, chi yn ôl pob tebyg, am ddolen i fewngofnodi i Heriau Compact. Mae’n gweithio unwaith, o fewn chwarter awr.',
        open: 'Mewngofnodi:',
        closing: `Os nad chi oedd hynny, nid oes angen ichi wneud dim: heb y neges hon ni all neb ddefnyddio’r ddolen. ${noAnswers.cy}`,
      },
    },
    address: ({ secret }) => withKey('/sign-in/with-link', secret),
  },
  invitation: {
    words: {
      en: {
        subject: 'You are invited to Compact Challenges',
        body: 'The people who look after your Compact have entered your name in Compact Challenges, where challenges under the Compact are handled. The link below signs you in. It works once, within seven days.',
        open: 'Sign in for the first time:',
        closing: `Later you can ask for a new link on the sign-in page at any time. If you do not know what this is about, you need do nothing. ${noAnswers.en}`,
      },
      cy: {
        subject: 'Fe’ch gwahoddir i Heriau Compact',
        body: 'Mae’r bobl sy’n gofalu am eich Compact wedi rhoi eich enw yn Heriau Compact, lle caiff heriau o dan y Compact eu trin. Mae’r ddolen isod yn eich mewngofnodi. Mae’n gweithio unwaith, o fewn saith diwrnod.',
        open: 'Mewngofnodi am y tro cyntaf:',
        closing: `Wedyn gallwch ofyn am ddolen newydd ar y dudalen fewngofnodi unrhyw bryd. Os na wyddoch am beth y mae hyn, nid oes angen ichi wneud dim. ${noAnswers.cy}`,
      },
    },
    address: ({ secret }) => withKey('/sign-in/with-link', secret),
  },
};

/** Whether a stored name is one of these. */
export function isLinkTemplateName(name: string): name is LinkTemplateName {
  return Object.hasOwn(linkTemplates, name);
}

function withKey(path: string, secret: LinkFacts['secret']): string | undefined {
  return secret === null ? undefined : `${path}?${new URLSearchParams({ key: secret }).toString()}`;
}
