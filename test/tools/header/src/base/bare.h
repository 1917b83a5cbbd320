#ifndef BARE
#define BARE
int bare(void);
#endif
