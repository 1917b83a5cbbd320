const struct page page_jongeren;
