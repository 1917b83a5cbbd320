const struct page page_trajectplan;
