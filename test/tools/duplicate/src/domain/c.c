void c(void)
{
	y();
	a1 = b(a1);
	a2 = b(a2);
	a3 = b(a3);
	a4 = b(a4);
	a5 = b(a5);
	a7 = b(a7);
	a8 = b(a8);
	a9 = b(a9);
	a10 = b(a10);
	a11 = b(a11);
	a12 = b(a12);
}
