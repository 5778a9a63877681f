-- How many rows of each kind a run skipped in a version; judgements from before this migration know the total alone.
create table skipped_rows (
    run_id varchar(64) not null,
    submission_id varchar(16) not null,
    kind varchar(64) not null,
    amount bigint not null check (amount > 0),
    primary key (run_id, submission_id, kind),
    foreign key (run_id, submission_id) references judgement (run_id, submission_id)
);
