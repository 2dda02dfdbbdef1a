import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { CandidateList, CandidateQuery, CommitteeList, CommitteeMemberRequest, CommitteePageView, CommitteeQuery, CommitteeRequest, EndCommitteeMemberRequest, UpdateCommitteeRequest } from '#contract/committee';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { CommitteeCandidatesQueries } from './committee-candidates.queries';
import { CommitteeQueries } from './committee.queries';
import { CommitteeService } from './committee.service';

@Controller('committees')
export class CommitteeController {
  constructor(
    private readonly committees: CommitteeService,
    private readonly queries: CommitteeQueries,
    private readonly candidates: CommitteeCandidatesQueries,
  ) {}

  @Get()
  @RequirePermission('committee.read')
  list(@Query() query: CommitteeQuery, @CurrentActor() actor: Actor): Promise<CommitteeList> {
    return this.queries.list(actor, query);
  }

  /** Whom a committee may take as a member. */
  @Get('candidates')
  @RequirePermission('committee.manage')
  people(@Query() { q }: CandidateQuery): Promise<CandidateList> {
    return this.candidates.of(q);
  }

  @Get(':id')
  @RequirePermission('committee.read')
  get(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<CommitteePageView> {
    return this.queries.page(actor, id);
  }

  @Post()
  @RequirePermission('committee.manage')
  create(@Body() body: CommitteeRequest, @CurrentActor() actor: Actor): Promise<CommitteePageView> {
    return this.committees.create(actor, body);
  }

  @Put(':id')
  @RequirePermission('committee.manage')
  update(@Param('id', IdPipe) id: number, @Body() body: UpdateCommitteeRequest, @CurrentActor() actor: Actor): Promise<CommitteePageView> {
    return this.committees.update(actor, id, body);
  }

  @Post(':id/members')
  @RequirePermission('committee.manage')
  addMember(@Param('id', IdPipe) id: number, @Body() body: CommitteeMemberRequest, @CurrentActor() actor: Actor): Promise<CommitteePageView> {
    return this.committees.addMember(actor, id, body);
  }

  @Post(':id/members/:memberId/end')
  @HttpCode(200)
  @RequirePermission('committee.manage')
  endMember(@Param('id', IdPipe) id: number, @Param('memberId', IdPipe) memberId: number, @Body() body: EndCommitteeMemberRequest, @CurrentActor() actor: Actor): Promise<CommitteePageView> {
    return this.committees.endMember(actor, id, memberId, body);
  }
}
