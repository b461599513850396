-- Who said what on some pages, story by story: story, outlet, speaker, cue, words. Headlines aside: they repeat the body.
select
    coalesce(stories.title, articles.title) as story,
    quotes.outlet,
    coalesce(quotes.speaker, quotes.speaker_text) as speaker,
    quotes.cue,
    quotes.text
from quotes
join articles using (article_id)
left join stories on stories.story_id = articles.story_id
where list_contains($pages::json::varchar[], articles.page_sha256) and quotes.place = 'body'
order by count(*) over (partition by articles.story_id) desc, story, quotes.outlet, quotes.article_id, quotes.start_char;
