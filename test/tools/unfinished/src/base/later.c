/* TODO: later */
int mastodon;
