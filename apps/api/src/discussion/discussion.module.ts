import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { TaskModule } from '#api/task/task.module';
import { UserModule } from '#api/user/user.module';
import { CommentQueries } from './comment.queries';
import { DiscussionController } from './discussion.controller';
import { DiscussionService } from './discussion.service';

@Module({
  imports: [InboxModule, PlanModule, TaskModule, UserModule],
  controllers: [DiscussionController],
  providers: [DiscussionService, CommentQueries],
  exports: [DiscussionService],
})
export class DiscussionModule {}
