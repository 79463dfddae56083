-- Moments are milliseconds since 1970, UTC.

create table lisle_outbox_meta (
  name text primary key,
  value text not null
);

-- The publish ledger: a chain, its lease, and what was done and seen.
create table lisle_ledger_chain (
  chain text primary key,
  content_key text not null,
  line_count integer not null,
  fence integer not null,
  leased_until integer not null,
  finished_at integer
);
create unique index lisle_ledger_chain_open on lisle_ledger_chain (content_key) where finished_at is null;

create table lisle_ledger_line (
  chain text not null references lisle_ledger_chain (chain),
  number integer not null,
  line text not null,
  primary key (chain, number)
);

-- What is to be published. next_at is when a worker has something to do for it, null for never.
create table lisle_outbox_submission (
  id text primary key,
  account text not null,
  submission_key text,
  asked_hash text not null,
  draft text not null,
  state text not null,
  due integer not null,
  next_at integer,
  chain text,
  tries integer not null,
  failures integer not null,
  resumable integer not null,
  note text,
  doubt text,
  doubt_part integer,
  candidates text,
  created_at integer not null,
  finished_at integer
);
create unique index lisle_outbox_submission_once on lisle_outbox_submission (account, submission_key)
  where submission_key is not null;
create index lisle_outbox_submission_next on lisle_outbox_submission (account, next_at, id) where next_at is not null;
create index lisle_outbox_submission_wake on lisle_outbox_submission (next_at) where next_at is not null;
create index lisle_outbox_submission_due on lisle_outbox_submission (due, id);
create index lisle_outbox_submission_state on lisle_outbox_submission (state, due, id);
create index lisle_outbox_submission_account on lisle_outbox_submission (account, due, id);

-- What became of the parts that are live; also the account's own count of posts and replies.
create table lisle_outbox_post (
  submission text not null references lisle_outbox_submission (id),
  number integer not null,
  account text not null,
  post text not null,
  permalink text,
  is_reply integer not null,
  live_at integer not null,
  primary key (submission, number)
);
create index lisle_outbox_post_use on lisle_outbox_post (account, live_at);

-- The files that drafts need which may still go out.
create table lisle_outbox_media (
  submission text not null references lisle_outbox_submission (id),
  name text not null,
  primary key (submission, name)
);
create index lisle_outbox_media_name on lisle_outbox_media (name);

-- Accounts that are paused, and the reason.
create table lisle_outbox_account (
  account text primary key,
  pause text not null,
  paused_at integer not null,
  reason text
);

-- db-scheduler's own table: when which account is to be looked at. It may be emptied; it fills itself again.
create table lisle_outbox_lane (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time timestamp not null,
  picked integer not null,
  picked_by text,
  last_success timestamp,
  last_failure timestamp,
  consecutive_failures integer,
  last_heartbeat timestamp,
  version integer not null,
  priority integer,
  primary key (task_name, task_instance)
);
create index lisle_outbox_lane_time on lisle_outbox_lane (execution_time);
create index lisle_outbox_lane_heartbeat on lisle_outbox_lane (last_heartbeat);
