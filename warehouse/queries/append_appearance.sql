-- What feeds say of articles, where they did not say it before.
insert into appearance by name
select appearance.*, run_id
from stage
where kind = 'appearance'
and not exists (
    select 1 from appearance as known
    where known.url = stage.appearance.url and known.feed = stage.appearance.feed
    and known.entry_sha256 = stage.appearance.entry_sha256
)
qualify row_number() over (partition by appearance.url, appearance.feed, appearance.entry_sha256 order by line) = 1
order by line;
