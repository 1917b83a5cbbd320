void jongere_show(const char *naam)
{
	printf("%s\n", naam);
	fprintf(stream, "%s\n", naam);
}
