import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DOCUMENT_SCANNING } from '#libs/casework';
import { Uploads, UPLOADS_FOLDER } from './http/uploads/uploads.js';

/** What the operator decides about documents. */
export interface DocumentSettings {
  /** Whether there is a virus scanner. */
  readonly isScanned: boolean;
  /** A folder of the servers' own; several may share it. */
  readonly uploadsFolder: string;
}

/** Receives files, and tells every part of the program whether they are scanned. */
@Global()
@Module({})
export class DocumentsModule {
  static register({ isScanned, uploadsFolder }: DocumentSettings): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [{ provide: DOCUMENT_SCANNING, useValue: isScanned }, { provide: UPLOADS_FOLDER, useValue: uploadsFolder }, Uploads],
      exports: [DOCUMENT_SCANNING, Uploads],
    };
  }
}
