-- The newest versions of some articles, in order, with what was found in them and where their pages stand, the newest record first.
with newest as (
    select *
    from article
    semi join (select unnest($ids::json::bigint[]) as article_id) using (article_id)
    anti join superseded using (article_id, version)
),
stripped as (
    select article_id, version, list({line_no: line_no, "text": dropped_line.text, reason: reason} order by dropped_line.rowid) as dropped
    from dropped_line
    semi join newest using (article_id, version)
    group by all
),
named as (
    select
        article_id, version, list({entity_no: entity_no, "name": name, "label": label, aliases: aliases} order by entity_no) as entities
    from article_entity
    semi join newest using (article_id, version)
    group by all
),
mentioned as (
    select
        article_id, version,
        list(
            {start_char: start_char, end_char: end_char, "text": mention.text, "label": label, entity_no: entity_no}
            order by mention.rowid
        ) as mentions
    from mention
    semi join newest using (article_id, version)
    group by all
),
quoted as (
    select
        article_id, version,
        list(
            {
                kind: kind, place: place, spans: list_transform(spans, lambda span: [span.start_char, span.end_char]), "text": quote.text,
                cue: cue, stance: stance, speaker_text: speaker_text, speaker_start: speaker_start, speaker_end: speaker_end,
                entity_no: entity_no, via: via, confidence: confidence
            }
            order by ordinal
        ) as quotes
    from quote
    semi join newest using (article_id, version)
    group by all
),
kept as (
    select
        page_sha256,
        list(
            {page_sha256: page_sha256, file: raw_record.file, "offset": byte_offset}
            order by raw_record.file desc, byte_offset desc
        ) as records
    from raw_record
    semi join newest using (page_sha256)
    group by page_sha256
)
select
    version, annotator,
    {
        origin: origin, url: url, outlet: outlet, title: title, deck: deck, byline: byline, published_at: published_at,
        published_precision: published_precision, published_source: published_source, modified_at: modified_at, language: language,
        "text": newest.text, body_start: body_start, wire: wire, paywall: paywall, extractor: extractor, agreement: agreement,
        fetched_at: fetched_at, page_sha256: page_sha256
    } as article,
    coalesce(dropped, []), coalesce(entities, []), coalesce(mentions, []), coalesce(quotes, []), flags, coalesce(records, [])
from newest
left join stripped using (article_id, version)
left join named using (article_id, version)
left join mentioned using (article_id, version)
left join quoted using (article_id, version)
left join kept using (page_sha256)
order by article_id;
