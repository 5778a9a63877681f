-- The control database. Portable between H2 and PostgreSQL. No cell of a submission is ever kept here.

create table run (
    run_number bigint generated always as identity primary key,
    run_id varchar(64) not null unique,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    state varchar(16) not null check (state in ('RUNNING', 'PUBLISHING', 'PUBLISHED', 'NOTHING_NEW', 'FAILED')),
    command varchar(1000),
    definitions varchar(64) not null,
    reason varchar(4000)
);

create index run_by_state on run (state);

-- One row per step taken by a run.
create table step (
    step_number bigint generated always as identity primary key,
    run_id varchar(64) not null references run (run_id),
    name varchar(100) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone not null
);

create table step_count (
    step_number bigint not null references step (step_number),
    counted varchar(100) not null,
    amount bigint not null,
    primary key (step_number, counted)
);

-- One row per edition announced; it is published when its run is.
create table edition (
    edition_number bigint primary key,
    run_id varchar(64) not null unique references run (run_id),
    published_at timestamp with time zone not null,
    definitions varchar(64) not null
);

-- One row per version: unit, dataset, period and content.
create table submission (
    submission_id varchar(16) primary key,
    unit_id varchar(32) not null,
    dataset varchar(64) not null,
    period varchar(32) not null,
    content_hash varchar(64) not null,
    size_bytes bigint not null,
    identity_key varchar(130) not null
);

create index submission_by_identity on submission (identity_key);

-- One row per (path, modification time, content) seen in an inbox; a run takes over what an unsettled one left behind.
create table receipt (
    receipt_id varchar(32) primary key,
    run_id varchar(64) not null references run (run_id),
    first_run_id varchar(64) not null references run (run_id),
    file varchar(8000) not null,
    modified_nanos bigint not null,
    content_hash varchar(64) not null,
    size_bytes bigint not null,
    received_at timestamp with time zone not null,
    submission_id varchar(16) references submission (submission_id),
    reason_code varchar(64),
    reason_value varchar(8000),
    reason_detail varchar(8000)
);

create index receipt_by_run on receipt (run_id);
create index receipt_by_submission on receipt (submission_id);

-- One row per version that a run judged.
create table judgement (
    run_id varchar(64) not null references run (run_id),
    submission_id varchar(16) not null references submission (submission_id),
    verdict varchar(16) not null,
    stage varchar(16),
    rows_read bigint not null,
    rows_loaded bigint not null,
    rows_rejected bigint not null,
    rows_skipped bigint not null,
    reason_code varchar(64),
    reason_value varchar(8000),
    reason_detail varchar(8000),
    primary key (run_id, submission_id),
    check (rows_read = rows_loaded + rows_rejected)
);

create index judgement_by_submission on judgement (submission_id);

-- How often a fault was found in a version.
create table fault_count (
    run_id varchar(64) not null references run (run_id),
    submission_id varchar(16) not null references submission (submission_id),
    code varchar(64) not null,
    amount bigint not null,
    primary key (run_id, submission_id, code)
);

-- One row at most: SHA-256 of the migrations that were applied, so that an unchanged database opens without Flyway.
create table migrated (
    fingerprint varchar(64) not null
);
