import { Controller, type DynamicModule, Get, Header, Inject, Module } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Public } from '../http/public.decorator.js';

/** Answers undefined when the service can work, else why not (for the operator; no secrets). May throw. */
export type ReadinessCheck = () => Promise<string | undefined>;

const READINESS = Symbol('readiness');
const patience = 3_000;

@Public()
@Controller()
class HealthController {
  constructor(@Inject(READINESS) private readonly check: ReadinessCheck) {}

  @Get('healthz')
  @Header('Cache-Control', 'no-store')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Header('Cache-Control', 'no-store')
  async ready(): Promise<{ status: string }> {
    const reason = await this.ask();
    if (reason !== undefined) throw new DomainError('unavailable', { reason });
    return { status: 'ready' };
  }

  /** A load balancer waits a few seconds at most, so a database that hangs counts as one that is away. */
  private async ask(): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('the check took too long'), patience);
    });
    try {
      return await Promise.race([this.check(), late]);
    } catch {
      return 'the database does not answer';
    } finally {
      clearTimeout(timer);
    }
  }
}

/** `GET /healthz`: the process is alive. `GET /readyz`: 200 when the check finds nothing wrong, else 503 with the reason. */
@Module({})
export class HealthModule {
  static register(check: ReadinessCheck): DynamicModule {
    return { module: HealthModule, controllers: [HealthController], providers: [{ provide: READINESS, useValue: check }] };
  }
}
