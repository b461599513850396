-- The public face of the warehouse: what CONTRACT.md promises, for SQL typed by people. Made anew whenever this file changes.
-- `quotes`, `mentions` and `dropped` hold the newest version of each article; `quote_versions` and `mention_versions` every version.
--
-- What is not linked yet (schema/0002_link.sql) has no story and no entity; speakers and mentions then have their article's own names.

create view article_versions as
select
    article_id, version, outlet, url, origin, title, deck, byline, published_at, published_precision, published_source, language, text,
    body_start, words, story_link.story_id, wire, fetched_at, article.run_id, captured_at, text_sha256, extractor, annotator, agreement,
    modified_at, paywall, page_sha256, flags
from article
left join story_link using (article_id, version);

comment on view article_versions is 'Every version of every article. A version never changes; a changed text is a new one.';

create view articles as
select * from article_versions
where not exists (
    select 1 from superseded where superseded.article_id = article_versions.article_id and superseded.version = article_versions.version
);

comment on view articles is 'The newest version of each article. Offsets count code points of text, end exclusive.';
comment on column articles.article_id is 'a whole number; the same for all versions of an address';
comment on column articles.version is 'from 1';
comment on column articles.outlet is 'who publishes it';
comment on column articles.url is 'the canonical address, or the origin where none is known';
comment on column articles.origin is 'where the page was asked for: the address before redirects, or file:NAME';
comment on column articles.published_precision is 'second, minute or day';
comment on column articles.published_source is 'where the time stood: told, json-ld, opengraph, microdata, html, text';
comment on column articles.language is 'ISO 639-1';
comment on column articles.text is 'title, deck and body, paragraphs apart by one blank line';
comment on column articles.body_start is 'offset at which the body begins';
comment on column articles.words is 'words in text';
comment on column articles.story_id is 'the story it tells, see stories';
comment on column articles.wire is 'agencies it credits';
comment on column articles.run_id is 'the run that appended it, see runs';
comment on column articles.captured_at is 'when this version was fetched, or loaded where it was not fetched';
comment on column articles.text_sha256 is 'SHA-256 of text: with url the identity of a version, unless that was made by annotating again';
comment on column articles.extractor is 'code that found the text in the page, with its version';
comment on column articles.annotator is 'code and model that found mentions and quotes, with their versions';
comment on column articles.agreement is 'how far several extractors agree, 0 to 1; null where only one ran';
comment on column articles.flags is 'what was left unread, or is hardly writing: slugs of docs/quotes.md; empty for an ordinary article';

create view quote_versions as
select
    concat_ws('.', quote.article_id, quote.version, quote.ordinal) as quote_id,
    quote.article_id, quote.version, quote.outlet, quote.published_at, quote.kind, quote.place, quote.text, quote.start_char, quote.end_char,
    quote.spans, quote.cue, quote.stance, coalesce(entity.name, quote.named) as speaker, quote.entity_id as speaker_id,
    quote.speaker_text,
    quote.speaker_start, quote.speaker_end, quote.via, quote.confidence, quote.run_id
from quote
left join entity using (entity_id);

comment on view quote_versions is 'The quotes of every version of every article.';

create view quotes as
select * from quote_versions
where not exists (
    select 1 from superseded where superseded.article_id = quote_versions.article_id and superseded.version = quote_versions.version
);

comment on view quotes is 'Words attributed to a speaker, in the newest version of each article.';
comment on column quotes.quote_id is 'article_id.version.place in the article';
comment on column quotes.kind is 'direct, mixed or indirect';
comment on column quotes.place is 'headline, deck or body';
comment on column quotes.text is 'the spans joined by one space; quote marks are outside';
comment on column quotes.start_char is 'offset in articles.text at which the first span begins';
comment on column quotes.end_char is 'offset at which the last span ends, exclusive';
comment on column quotes.spans is 'the parts, each at its offsets in articles.text';
comment on column quotes.cue is 'the verb as printed, null where none is';
comment on column quotes.stance is 'how the cue puts it: neutral, doubting...';
comment on column quotes.speaker is 'canonical name, null where it is unknown or no named thing';
comment on column quotes.speaker_id is 'the entity, see entities';
comment on column quotes.speaker_text is 'the speaker as printed: he, the minister';
comment on column quotes.via is 'the agency or outlet the words came through, as printed';
comment on column quotes.confidence is '0 to 1: that span and speaker are right';

create view mention_versions as
select
    mention.article_id, mention.version, mention.start_char, mention.end_char, mention.text, coalesce(entity.label, mention.label) as label,
    mention.entity_id, coalesce(entity.name, mention.named) as entity, mention.outlet, mention.published_at, mention.entity_no
from mention
left join entity using (entity_id);

comment on view mention_versions is 'The mentions in every version of every article.';

create view mentions as
select * from mention_versions
where not exists (
    select 1 from superseded where superseded.article_id = mention_versions.article_id and superseded.version = mention_versions.version
);

comment on view mentions is 'Spans that name a thing, in the newest version of each article.';
comment on column mentions.label is 'the type of the thing: PERSON, ORG, GPE...';
comment on column mentions.entity_id is 'the thing, see entities';
comment on column mentions.entity is 'its canonical name';
comment on column mentions.entity_no is 'the thing within the article';

create view entities as
select
    entity_id, entity.name, entity.label, list_filter([printed.name for printed in entity.names], lambda other: other != entity.name) as aliases,
    coalesce(counted.articles, 0) as articles, coalesce(counted.mentions, 0)::bigint as mentions, coalesce(quoted.quotes, 0) as quotes,
    null::varchar as wikidata_id
from entity
left join (
    select entity_id, count(distinct article_id) as articles, sum(mentions) as mentions
    from entity_link
    where not exists (
        select 1 from superseded where superseded.article_id = entity_link.article_id and superseded.version = entity_link.version
    )
    group by all
) as counted using (entity_id)
left join (select speaker_id as entity_id, count(*) as quotes from quotes group by all) as quoted using (entity_id);

comment on view entities is 'The things named, across articles.';
comment on column entities.name is 'the name that most articles give it';
comment on column entities.label is 'the type that most articles give it: PERSON, ORG, GPE...';
comment on column entities.aliases is 'the other names that articles print';
comment on column entities.articles is 'articles that name it, by their newest version; so are mentions and quotes';

create view stories as
select
    story_id, arg_min(title, article_id) as title, min(published_at) as first_published_at, max(published_at) as last_published_at,
    count(*) as articles, count(distinct outlet) as outlets
from articles
where story_id is not null
group by story_id;

comment on view stories is 'Articles about the same event.';
comment on column stories.title is 'of the first of its articles that has one';

create view echoes as
select echo_id, concat_ws('.', article_id, version, ordinal) as quote_id, relation, similarity, is_first
from echo;

comment on view echoes is 'The same statement in several articles.';

create view who_said_what as
select
    quotes.quote_id, quotes.published_at, quotes.outlet, stories.title as story, quotes.speaker, quotes.speaker_text, quotes.cue, quotes.text,
    quotes.kind, quotes.place, quotes.stance, quotes.via, quotes.confidence, articles.title, articles.url, quotes.article_id, quotes.version,
    articles.story_id, quotes.speaker_id, echoes.echo_id, echoes.relation, echoes.is_first
from quotes
join articles using (article_id, version)
left join stories using (story_id)
left join echoes using (quote_id);

comment on view who_said_what is 'One row a quote, with its outlet, story, speaker and echo: the view to start with.';
comment on column who_said_what.title is 'of the article';
comment on column who_said_what.story is 'title of the story';

create view dropped as
select * from dropped_line
where not exists (
    select 1 from superseded where superseded.article_id = dropped_line.article_id and superseded.version = dropped_line.version
);

comment on view dropped is 'Every line that was stripped from the page of an article, and why.';
comment on column dropped.line_no is 'from 1, in the lines of the page';
comment on column dropped.reason is 'a slug listed in docs/stripping.md';

create view feeds as
with polls as (
    select
        feed,
        arg_max(request, fetched_at) as newest,
        max(fetched_at) filter (verdict in ('ok', 'partial', 'not-modified')) as last_ok_at,
        arg_max(entries, fetched_at) filter (entries is not null) as entries
    from request
    where kind = 'feed'
    group by feed
),
named as (
    select feed, count(distinct url) as articles, max(seen_at) as last_new_at
    from appearance
    group by feed
)
select
    newest.outlet, feed, newest.fetched_at as last_fetched_at, last_ok_at, newest.verdict, newest.next_poll_at, newest.detail, newest.status,
    newest.moved_to, newest.interval_seconds, newest.failures_weight, newest.next_poll_at is null as given_up, polls.entries,
    coalesce(named.articles, 0) as articles, named.last_new_at
from polls
left join named using (feed);

comment on view feeds is 'The state of each feed that was polled.';
comment on column feeds.last_ok_at is 'when it last answered as it should';
comment on column feeds.verdict is 'how the last poll ended: ok, partial, not-modified, or a reason of docs/fetching.md';
comment on column feeds.moved_to is 'where it is for good, as its redirects say';
comment on column feeds.interval_seconds is 'how often it is worth a poll';
comment on column feeds.failures_weight is 'of the failures since it last answered; given up at 30';
comment on column feeds.given_up is 'no longer polled, but by ingest --all';
comment on column feeds.entries is 'in the feed when it was last read';
comment on column feeds.articles is 'that it has named so far';
comment on column feeds.last_new_at is 'when it last named a new or edited article';

create view fetches as
select
    url, kind, outlet, feed, fetched_at, verdict, detail, status, run_id, final_url, hops, wire_bytes, decoded_bytes, seconds, body_sha256,
    entries, article_url, next_poll_at
from request;

comment on view fetches is 'One row a request, and one a page that was not asked for because its site forbids it.';
comment on column fetches.url is 'as asked';
comment on column fetches.kind is 'feed, page or robots';
comment on column fetches.verdict is 'ok, partial, not-modified, or a reason of docs/fetching.md';
comment on column fetches.seconds is 'the server took, all hops together';
comment on column fetches.article_url is 'canonical address of a page, as its feed has it';
comment on column fetches.next_poll_at is 'when a feed is due again, or a page is tried again';

create view appearances as
select url, feed, guid, title, published_at, seen_at, link, edited, run_id
from appearance;

comment on view appearances is 'Articles in feeds: a row when a feed first shows an article, and one whenever it says something else of it.';
comment on column appearances.url is 'canonical address, as in fetches.article_url';
comment on column appearances.link is 'as the feed has it';
comment on column appearances.edited is 'the feed said something else of it before';

-- A day is one of UTC, whatever the session's time zone: days since 1970, by arithmetic.
create view source_health as
with counted as (
    select outlet, (epoch(captured_at) // 86400)::integer as day, count(*) as seen
    from article
    where version = 1 and outlet in (select outlet from request where kind = 'feed')
    group by all
),
polled as (
    select outlet, min(epoch(fetched_at) // 86400)::integer as first_day, max(epoch(fetched_at) // 86400)::integer as last_day
    from request
    where kind = 'feed' and outlet is not null
    group by outlet
),
days as (
    select outlet, unnest(generate_series(first_day, last_day))::integer as day
    from polled
)
select
    outlet,
    date '1970-01-01' + day as day,
    avg(coalesce(seen, 0)) over (partition by outlet order by day rows between 28 preceding and 1 preceding) as expected,
    coalesce(seen, 0) as seen
from days
left join counted using (outlet, day);

comment on view source_health is 'Articles expected against articles seen, for each outlet that is polled and day from its first poll to its last.';
comment on column source_health.expected is 'a day, on average of the 28 days before; null on the first day';

create view runs as
select
    run_id, flow_run_id, command, name, started_at, ended_at, state, pages, articles, quotes, mentions, dropped, failures, known, by_reason,
    code
from run;

comment on view runs is 'One row a run of a command.';
comment on column runs.flow_run_id is 'the id that Prefect gave it';
comment on column runs.state is 'running, done, failed or died: its process went before it ended';
comment on column runs.known is 'pages whose article the warehouse had already';
comment on column runs.by_reason is 'failures by reason';
comment on column runs.code is 'version of onrecord';

create view failures as
select url, stage, reason, detail, run_id, failed_at from failure;

comment on view failures is 'What did not come through, each item once.';
comment on column failures.url is 'origin of the page, or address of the feed';
comment on column failures.stage is 'read, fetch, feed, extract, annotate or append';
comment on column failures.reason is 'a slug of pipeline/errors.py';
