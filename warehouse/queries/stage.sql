-- The lines of one batch file, as a temporary table. A line holds one thing, named by its kind; the other columns are null.
create or replace temp table stage as
select *, $run_id::varchar as run_id, $started_at::timestamptz as run_started_at
from read_json(
    $path,
    format = 'newline_delimited',
    compression = 'gzip',
    maximum_object_size = $longest,
    columns = {
        line: 'bigint',
        kind: 'varchar',
        annotator: 'varchar',
        flags: 'varchar[]',
        replaces: 'integer',
        article: 'struct(
            origin varchar, url varchar, outlet varchar, title varchar, deck varchar, byline varchar, published_at timestamptz,
            published_precision varchar, published_source varchar, modified_at timestamptz, language varchar, "text" varchar,
            body_start integer, wire varchar[], paywall boolean, extractor varchar, agreement double, fetched_at timestamptz,
            page_sha256 varchar)',
        dropped: 'struct(line_no integer, "text" varchar, reason varchar)[]',
        entities: 'struct(entity_no integer, "name" varchar, "label" varchar, aliases varchar[])[]',
        mentions: 'struct(start_char integer, end_char integer, "text" varchar, "label" varchar, entity_no integer)[]',
        quotes: 'struct(
            kind varchar, place varchar, spans integer[][], "text" varchar, cue varchar, stance varchar, speaker_text varchar,
            speaker_start integer, speaker_end integer, entity_no integer, via varchar, confidence double)[]',
        line_keys: 'varchar[]',
        failure: 'struct(url varchar, stage varchar, reason varchar, detail varchar)',
        page: 'struct(origin varchar, page_sha256 varchar, annotator varchar)',
        raw: 'struct(page_sha256 varchar, file varchar, "offset" bigint)',
        "fetch": 'struct(
            url varchar, kind varchar, outlet varchar, feed varchar, fetched_at timestamptz, verdict varchar, detail varchar,
            status integer, final_url varchar, hops integer, wire_bytes bigint, decoded_bytes bigint, seconds double,
            body_sha256 varchar, etag varchar, last_modified varchar, entries integer, failures_weight double, next_poll_at timestamptz,
            article_url varchar, interval_seconds double, full_at timestamptz, moved_to varchar)',
        appearance: 'struct(
            url varchar, feed varchar, guid varchar, title varchar, published_at timestamptz, seen_at timestamptz, link varchar,
            entry_sha256 varchar, edited boolean)'
    }
);
