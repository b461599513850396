-- What the loader writes. Append only, but for `run` and `view_state`; rows stand in the order in which they were appended.
-- No keys, foreign keys, indexes, enums or sequences: a key makes a large table 4 to 7 times larger, and every checkpoint rewrites it
-- (docs/warehouse.md). What a key would promise, the gate of queries/stage_version.sql keeps.
-- Offsets count code points of article.text, end exclusive. Times are kept in UTC.

create table schema_migration (
    number integer not null,
    name varchar not null,
    sha256 varchar not null,
    applied_at timestamptz not null
);

-- The views.sql that the database holds, as its SHA-256.
create table view_state (
    sha256 varchar not null,
    applied_at timestamptz not null
);

-- One row a run. `host`, `pid` and `process_started` find out whether a run that says "running" still does.
create table run (
    run_id varchar not null,
    flow_run_id varchar,
    command varchar not null,
    name varchar not null,
    code varchar not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state varchar not null,
    host varchar not null,
    pid bigint not null,
    process_started varchar not null,
    pages bigint not null,
    articles bigint not null,
    quotes bigint not null,
    mentions bigint not null,
    dropped bigint not null,
    failures bigint not null,
    known bigint not null,
    by_reason json
);

-- One row a batch, written in the transaction of the batch: a batch that has a row here is in whole, one that has none is not in at all.
create table batch_ledger (
    batch varchar not null,
    sha256 varchar not null,
    run_id varchar not null,
    pages bigint not null,
    articles bigint not null,
    entities bigint not null,
    mentions bigint not null,
    quotes bigint not null,
    dropped bigint not null,
    failures bigint not null,
    known bigint not null,
    loaded_at timestamptz not null
);

-- One row a version. (url, text_sha256) never stands here twice; all versions of a url share its article_id.
create table article (
    article_id bigint not null,
    version integer not null,
    url varchar not null,
    origin varchar not null,
    outlet varchar,
    title varchar,
    deck varchar,
    byline varchar,
    published_at timestamptz,
    published_precision varchar,
    published_source varchar,
    modified_at timestamptz,
    language varchar,
    text varchar not null,
    body_start integer not null,
    words integer not null,
    wire varchar[] not null,
    paywall boolean,
    extractor varchar not null,
    agreement double,
    annotator varchar not null,
    text_sha256 varchar not null,
    page_sha256 varchar not null,
    fetched_at timestamptz,
    captured_at timestamptz not null,
    run_id varchar not null
);

-- The versions that a newer one has replaced. Few, so that leaving them out of a view costs little.
create table superseded (
    article_id bigint not null,
    version integer not null
);

-- A thing as one version of an article names it.
create table article_entity (
    article_id bigint not null,
    version integer not null,
    entity_no integer not null,
    name varchar not null,
    label varchar not null,
    aliases varchar[] not null,
    mentions integer not null
);

-- outlet and published_at are the article's, copied so that a window over time reads only the rows inside it.
create table mention (
    article_id bigint not null,
    version integer not null,
    outlet varchar,
    published_at timestamptz,
    start_char integer not null,
    end_char integer not null,
    text varchar not null,
    label varchar not null,
    entity_no integer not null
);

create table quote (
    article_id bigint not null,
    version integer not null,
    ordinal integer not null,
    outlet varchar,
    published_at timestamptz,
    kind varchar not null,
    place varchar not null,
    text varchar not null,
    start_char integer not null,
    end_char integer not null,
    spans struct(start_char integer, end_char integer)[] not null,
    cue varchar,
    stance varchar not null,
    entity_no integer,
    speaker_text varchar,
    speaker_start integer,
    speaker_end integer,
    via varchar,
    confidence double not null,
    run_id varchar not null
);

create table dropped_line (
    article_id bigint not null,
    version integer not null,
    line_no integer not null,
    text varchar not null,
    reason varchar not null
);

-- The lines that an article's page held, as keys: a line that stands on other pages of the outlet is no part of an article.
create table outlet_line (
    outlet varchar not null,
    line_key varchar not null,
    article_id bigint not null
);

-- The pages that went through, also those that failed: they need no second look by the same annotator.
create table page_seen (
    origin varchar not null,
    page_sha256 varchar not null,
    annotator varchar not null,
    run_id varchar not null
);

-- Where the bytes of a page stand in a file under raw/.
create table raw_record (
    page_sha256 varchar not null,
    file varchar not null,
    byte_offset bigint not null
);

-- (url, stage, reason, detail) never stands here twice.
create table failure (
    url varchar not null,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    run_id varchar not null,
    failed_at timestamptz not null
);
