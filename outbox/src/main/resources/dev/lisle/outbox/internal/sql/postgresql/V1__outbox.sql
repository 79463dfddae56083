-- Moments are milliseconds since 1970, UTC.

create table lisle_outbox_meta (
  name varchar(40) primary key,
  value text not null
);

-- The publish ledger: a chain, its lease, and what was done and seen.
create table lisle_ledger_chain (
  chain varchar(64) primary key,
  content_key varchar(100) not null,
  line_count integer not null,
  fence bigint not null,
  leased_until bigint not null,
  finished_at bigint
);
create unique index lisle_ledger_chain_open on lisle_ledger_chain (content_key) where finished_at is null;

create table lisle_ledger_line (
  chain varchar(64) not null references lisle_ledger_chain (chain),
  number integer not null,
  line text not null,
  primary key (chain, number)
);

-- What is to be published. next_at is when a worker has something to do for it, null for never.
create table lisle_outbox_submission (
  id varchar(32) primary key,
  account varchar(100) not null,
  submission_key varchar(200),
  asked_hash varchar(64) not null,
  draft text not null,
  state varchar(12) not null,
  due bigint not null,
  next_at bigint,
  chain varchar(64),
  tries integer not null,
  failures integer not null,
  resumable smallint not null,
  note text,
  doubt varchar(8),
  doubt_part integer,
  candidates text,
  created_at bigint not null,
  finished_at bigint
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
  submission varchar(32) not null references lisle_outbox_submission (id),
  number integer not null,
  account varchar(100) not null,
  post varchar(64) not null,
  permalink text,
  is_reply smallint not null,
  live_at bigint not null,
  primary key (submission, number)
);
create index lisle_outbox_post_use on lisle_outbox_post (account, live_at);

-- The files that drafts need which may still go out.
create table lisle_outbox_media (
  submission varchar(32) not null references lisle_outbox_submission (id),
  name varchar(200) not null,
  primary key (submission, name)
);
create index lisle_outbox_media_name on lisle_outbox_media (name);

-- Accounts that are paused, and the reason.
create table lisle_outbox_account (
  account varchar(100) primary key,
  pause varchar(12) not null,
  paused_at bigint not null,
  reason text
);

-- db-scheduler's own table: when which account is to be looked at. It may be emptied; it fills itself again.
create table lisle_outbox_lane (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index lisle_outbox_lane_time on lisle_outbox_lane (execution_time);
create index lisle_outbox_lane_heartbeat on lisle_outbox_lane (last_heartbeat);
