char *naam_copy(const char *naam)
{
	free(strdup(naam));
	return arena_text(naam);
}
