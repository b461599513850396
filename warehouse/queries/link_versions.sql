-- The stories of those articles of the window that have an earlier version.
select article_id, min(story_id) from story_link semi join linking using (article_id) group by all;
