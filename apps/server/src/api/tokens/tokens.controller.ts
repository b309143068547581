import { Body, Controller, Delete, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { SignInUseCase, SignOutUseCase } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentToken } from '../../http/current-person.decorator.js';
import { Public } from '../../http/public.decorator.js';
import { CreateTokenRequest } from './create-token.request.js';
import { TokenResponse } from './token.response.js';

@ApiTags('Signing in')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly signIn: SignInUseCase,
    private readonly signOut: SignOutUseCase,
  ) {}

  @Public()
  @Post()
  @ApiOperation({ summary: 'Sign in; 401 `second-factor-needed` when the password is right and the code is missing' })
  @ApiSecurity({})
  @ApiCreatedResponse({ type: TokenResponse })
  @ApiProblems(400, 401, 409, 415, 422, 429)
  async create(@Body() body: CreateTokenRequest, @Ip() address: string): Promise<TokenResponse> {
    const { token, expiresAt } = await this.signIn.execute({ email: body.email, password: body.password, code: body.code, address });
    return { token, expiresAt: expiresAt.toISOString() };
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out: the token of this request ends' })
  @ApiNoContentResponse()
  @ApiProblems(401)
  async endCurrent(@CurrentToken() token: string): Promise<void> {
    await this.signOut.execute(token);
  }
}
