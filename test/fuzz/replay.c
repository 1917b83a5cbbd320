/* Gives every file of a folder to LLVMFuzzerTestOneInput: replay DIR. Ends with "N passed, 0 failed", or in a crash. */
#include "base/base.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *path)
{
	struct stat st;
	FILE *in = fopen(path, "rb");
	uint8_t *data;

	if (!in || fstat(fileno(in), &st) != 0 || !(data = malloc((size_t)st.st_size + 1))) {
		perror(path);
		return -1;
	}
	LLVMFuzzerTestOneInput(data, fread(data, 1, (size_t)st.st_size, in));
	free(data);
	fclose(in);
	return 0;
}

int main(int argc, char **argv)
{
	struct dirent **names = NULL;
	int passed = 0, n = argc == 2 ? scandir(argv[1], &names, NULL, alphasort) : -1;

	for (int i = 0; i < n; i++) {
		char path[4096];

		snprintf(path, sizeof path, "%s/%s", argv[1], names[i]->d_name);
		if (names[i]->d_name[0] != '.') {
			/* Said first: after a crash it is the last line. */
			fprintf(stderr, "%s\n", path);
			passed += replay(path) == 0;
		}
		free(names[i]);
	}
	free(names);
	printf("%d passed, %d failed\n", passed, passed == 0);
	return passed ? 0 : 1;
}
