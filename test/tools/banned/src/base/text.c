#include <string.h>

/* strcpy() in a comment and "strcpy(" in a text are no calls; nor is a member. */
void text_copy(char *to, const char *from)
{
	strcpy(to, from);
	copier->strcpy(to, "strcpy(to, from)");
	to[0] = (char)atoi(from);
}
