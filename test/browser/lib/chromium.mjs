// Debian's Chromium without its windows, which takes less than half the processor of the whole browser. Not by the
// script in /usr/bin: who stops that one leaves the browser running.
import { chromium } from 'playwright-core';

export const launch = () =>
	chromium.launch({
		executablePath: '/usr/lib/chromium/chromium-headless-shell',
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
	});
