const struct page page_client_plaatsing;
