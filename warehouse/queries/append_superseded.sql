-- The versions that one in the batch replaces. Runs before the articles are appended.
insert into superseded
select article_id, version
from (
    select article_id, max(version) as version from article where article_id in (select article_id from stage_version) group by article_id
    union all
    select article_id, version from stage_version
)
qualify version < max(version) over (partition by article_id)
order by article_id, version;
