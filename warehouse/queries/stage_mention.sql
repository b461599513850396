-- Every mention of a new version, with the proof: `holds` says whether the text at its offsets is the mention's.
create or replace temp table stage_mention as
select
    line, article_id, version, outlet, published_at, origin, ordinal, mention,
    coalesce(
        mention.start_char >= 0
        and mention.end_char > mention.start_char
        and mention.end_char <= characters
        and substr(article_text, mention.start_char + 1, mention.end_char - mention.start_char) = mention.text,
        false
    ) as holds
from (
    select
        line, article_id, version, article.outlet, article.published_at, article.origin, article.text as article_text,
        length(article.text) as characters, unnest(mentions) as mention, generate_subscripts(mentions, 1) as ordinal
    from stage
    join stage_version using (line)
);
