import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AttachDocument, DownloadDocument, largestDocument, ListDocuments, type DocumentView } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { sendDownload } from '../../http/send-download.js';
import { Uploads } from '../../http/uploads/uploads.js';
import { ReferencePipe } from '../challenges/reference.pipe.js';
import { documentAudiences, DocumentResponse, DocumentsResponse } from './document.response.js';

const formWithFile = {
  type: 'object',
  properties: {
    audience: { type: 'string', enum: [...documentAudiences], description: 'Who may read it: you are one of them.' },
    file: { type: 'string', format: 'binary', description: `At most ${largestDocument} bytes.` },
  },
  required: ['audience', 'file'],
};

@ApiTags('Challenges')
@Controller('api/v1/challenges/:reference/documents')
export class DocumentsController {
  constructor(
    private readonly attachDocument: AttachDocument,
    private readonly listDocuments: ListDocuments,
    private readonly downloadDocument: DownloadDocument,
    private readonly uploads: Uploads,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Attach a document: the event `attach-document` for files of any size up to 20 MB' })
  @ApiIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: formWithFile })
  @ApiCreatedResponse({
    type: DocumentResponse,
    headers: { Location: { description: 'Where it is downloaded.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async attach(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @IdempotencyKey() key: IdempotentRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.attachDocument.mayOpen(person, reference);
    return this.uploads.receive(request, response, 1, async ({ fields: { audience }, files: [file] }) =>
      answer(response, await this.attachDocument.execute(person, { reference, audience, file }, key)),
    );
  }

  @Get()
  @ApiOperation({ summary: 'The documents that the caller may read, oldest first' })
  @ApiOkResponse({ type: DocumentsResponse })
  @ApiProblems(401, 403, 404, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentsResponse> {
    const page = await this.listDocuments.execute(person, reference, pageRequest(query, ['instant', 'id']));
    setNextLink(request, response, page);
    return { items: page.items };
  }

  @Get(':document')
  @ApiOperation({ summary: 'Download a document' })
  @ApiOkResponse({
    description: 'The file as it was sent, to be saved and never shown.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404, 409)
  async download(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('document', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { document, content } = await this.downloadDocument.execute(person, reference, id);
    await sendDownload(response, { name: document.name, bytes: document.bytes, content });
  }
}
