-- What fetching leaves behind. Append only, in the order of time: the newest row of a feed is its state.

-- One row a request, and one a page that was not asked for because its site forbids it. ("fetch" is a word of SQL.)
create table request (
    url varchar not null,
    kind varchar not null,
    outlet varchar,
    feed varchar,
    article_url varchar,
    fetched_at timestamptz not null,
    verdict varchar not null,
    detail varchar,
    status integer,
    final_url varchar,
    hops integer not null,
    wire_bytes bigint not null,
    decoded_bytes bigint not null,
    seconds double not null,
    body_sha256 varchar,
    etag varchar,
    last_modified varchar,
    entries integer,
    failures_weight double not null,
    next_poll_at timestamptz,
    interval_seconds double,
    full_at timestamptz,
    moved_to varchar,
    run_id varchar not null
);

-- An article in a feed: a row when the feed shows it first, and one whenever the feed says something else of it.
create table appearance (
    url varchar not null,
    feed varchar not null,
    guid varchar,
    title varchar,
    published_at timestamptz,
    seen_at timestamptz not null,
    link varchar not null,
    entry_sha256 varchar not null,
    edited boolean not null,
    run_id varchar not null
);
