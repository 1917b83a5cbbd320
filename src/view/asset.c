#include "view/asset.h"

#include "base/base.h"

#include <stdlib.h>
#include <string.h>

static int compare_path(const void *path, const void *asset)
{
	return strcmp(path, ((const struct asset *)asset)->path);
}

const struct asset *asset_find(const char *path)
{
	return bsearch(path, assets, asset_count, sizeof(assets[0]), compare_path);
}

const char *asset_path(const char *name)
{
	for (size_t i = 0; i < asset_count; i++)
		if (strcmp(assets[i].name, name) == 0)
			return assets[i].path;
	BUG("no asset %s", name);
}
