import { Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListCompactsUseCase } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { ListIndicatorsUseCase, meetingListKeys, ReadMeetingPack } from '#libs/reporting';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { sendText } from '../../http/send-text.js';
import { compactName } from '../compacts/compact-title.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { isShown, PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { dayInWords } from '../rendering/template-engine.js';
import { queryText } from '../session/query-text.js';
import { csvText } from './csv-text.js';
import { indicatorsTexts } from './indicators.texts.js';
import { groupLabel, headingOf, packRecords, packRows, packView } from './meeting-pack-view.js';
import { planWords } from './plan-words.texts.js';
import { meetingPackTexts } from './meeting-pack.texts.js';

const texts = { ...indicatorsTexts, ...planWords, ...meetingPackTexts };
const listTexts = { ...indicatorsTexts, ...meetingPackTexts };

type Asked = Readonly<Record<string, unknown>>;

/** What the monitoring group takes into its meeting, and the lists behind its numbers. For MAIG and officers. */
@PageController()
export class MeetingPackController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly indicators: ListIndicatorsUseCase,
    private readonly pack: ReadMeetingPack,
  ) {}

  @ShowAt(paths.meetingPack)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const year = queryText(query['year']);
    const readings = await this.indicators.execute(person, { compact: slug, year });
    const pack = await this.pack.execute(person, { compact: slug, year });
    const view = packView(slug, pack, readings, language);
    if (query['as'] === 'csv') return sendCsv(response, `meeting-pack-${slug}-${pack.year}.csv`, packRows(view, pack.year, slug, language));
    page(response, 'indicators/meeting-pack', {
      at: paths.meetingPack,
      titleValues: { year: pack.year, compact: compactName(response, await this.compacts.one(slug)) },
      texts,
      model: {
        slug,
        year: pack.year,
        today: dayInWords(pack.today, language),
        ...view,
        backTo: `${paths.compactIndicators.to({ slug })}?year=${pack.year}`,
      },
    });
  }

  @ShowAt(paths.meetingPackList)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('list') list: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request);
    const [year, of] = [queryText(query['year']), queryText(query['of'])];
    const [limit, cursor] = [queryText(query['limit']), queryText(query['cursor'])];
    const asked = pageRequest({ ...(limit && { limit }), ...(cursor && { cursor }) }, ['date', 'text']);
    const records = await this.pack.list(person, { compact: slug, year, list, group: of, page: asked });
    const key = meetingListKeys.find((one) => one === list);
    if (!key) throw new DomainError('not-found');
    const pack = await this.pack.execute(person, { compact: slug, year });
    // A group that no record belongs to has no name either.
    if (of !== undefined && !pack.numbers[key].some(({ group }) => group === of)) throw new DomainError('not-found');
    const count = pack.numbers[key].reduce((sum, one) => sum + (of === undefined || one.group === of ? one.count : 0), 0);
    const isOfficer = person.roles.some(({ compact, role }) => compact === slug && role === 'officer');
    const heading = headingOf(key, pack, language);
    page(response, 'indicators/meeting-pack-list', {
      at: paths.meetingPackList,
      titleValues: {
        what: of === undefined ? heading : `${heading}: ${groupLabel(key, of, language)}`,
        year: pack.year,
        compact: compactName(response, await this.compacts.one(slug)),
      },
      texts: listTexts,
      model: {
        count,
        today: dayInWords(pack.today, language),
        ...packRecords(key, records.items, language),
        linksCases: isOfficer && isShown(paths.challenge),
        isTraining: key === 'training-ending',
        next: nextAddress(request, records),
        backTo: `${paths.meetingPack.to({ slug })}?year=${pack.year}`,
      },
    });
  }
}

function sendCsv(response: Response, name: string, rows: Parameters<typeof csvText>[0]): void {
  response.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
  sendText(response, csvText(rows));
}
