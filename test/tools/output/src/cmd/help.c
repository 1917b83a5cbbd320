void help(void) { puts("help"); }
