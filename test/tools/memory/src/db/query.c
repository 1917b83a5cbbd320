void query_free(void *query) { free(query); }
