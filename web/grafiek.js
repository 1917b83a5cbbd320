// Draws a chart from the table inside a figure[data-grafiek] (ui_chart_begin in view/ui.h). The table stays, under a
// button, for who cannot see the picture; it is also the only source of the figures.
import { BarChart, LineChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
	AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, RadarChart, RadarComponent, SVGRenderer, TooltipComponent,
]);

const onPaper = ['#0b5563', '#b35c00', '#1f4f8f', '#7a2e6d', '#1a6638', '#6b4d2e'];
const atNight = ['#7fcbd6', '#ffb45c', '#a3c7f7', '#e0a3d3', '#8ad6a5', '#d3b494'];
const colours = matchMedia('(prefers-color-scheme: dark)').matches ? atNight : onPaper;
const dashes = ['solid', 'dashed', 'dotted', [12, 4, 2, 4], [2, 2], [16, 4]];
const text = { fontFamily: '"Atkinson Hyperlegible", sans-serif', fontSize: 15, color: getComputedStyle(document.body).color };
const percent = (value) => `${Math.round(value * 100)}%`;

// The rows of a table as objects, by the names of its columns.
function readTable(table) {
	const names = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.kolom);
	return [...table.tBodies[0].rows].map((row) =>
		Object.fromEntries([...row.cells].map((cell, i) => {
			const shown = cell.textContent.trim();
			const value = cell.dataset.waarde ?? shown;
			return [names[i], value !== '' && Number.isFinite(Number(value)) ? Number(value) : shown];
		})));
}

function groupBy(rows, name) {
	const groups = new Map();
	for (const row of rows) {
		const key = name ? String(row[name]) : '';
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return groups;
}

// A step line per group and, when there are limits, the band between them: an invisible line with the rest on top.
function survivalSeries(name, rows, d, i) {
	const line = {
		name, type: 'line', step: 'end', symbol: 'circle', symbolSize: 7, color: colours[i % colours.length],
		lineStyle: { width: 3, type: dashes[i % dashes.length] }, data: rows.map((row) => [row[d.x], row[d.y]]), z: 3,
	};
	if (!d.onder || !d.boven) return [line];
	const edge = (data, areaStyle) => ({
		type: 'line', step: 'end', stack: `band-${i}`, symbol: 'none', lineStyle: { opacity: 0 }, silent: true,
		tooltip: { show: false }, color: colours[i % colours.length], data, areaStyle, z: 1,
	});
	return [
		line,
		edge(rows.map((row) => [row[d.x], row[d.onder]])),
		edge(rows.map((row) => [row[d.x], row[d.boven] - row[d.onder]]), { opacity: 0.14 }),
	];
}

const grid = { left: 8, right: 40, containLabel: true };

// The legend breaks into lines where there is no room; the drawing begins below the last one.
const LEGEND_ITEM = 210;
const LEGEND_LINE = 24;
function legendHeight(groups, width) {
	const perLine = Math.max(1, Math.floor(width / LEGEND_ITEM));
	return groups > 1 ? LEGEND_LINE * Math.ceil(groups / perLine) : 0;
}

function survivalOption(rows, d, width) {
	const groups = groupBy(rows, d.reeks);
	return {
		grid: { ...grid, top: 24 + legendHeight(groups.size, width), bottom: d.xTitel ? 40 : 8 },
		legend: { show: groups.size > 1, data: [...groups.keys()], top: 0, left: 0, itemWidth: 44, textStyle: text },
		tooltip: { trigger: 'axis', valueFormatter: percent },
		xAxis: {
			type: 'value', name: d.xTitel, nameLocation: 'middle', nameGap: 34, nameTextStyle: text, axisLabel: text,
			max: 'dataMax', interval: rows.some((row) => row[d.x] > 36) ? 12 : 6,
		},
		yAxis: { type: 'value', min: 0, max: 1, name: d.yTitel, axisLabel: { ...text, formatter: percent } },
		series: [...groups].flatMap(([name, group], i) => survivalSeries(name, group, d, i)),
	};
}

function barsOption(rows, d) {
	return {
		grid: { ...grid, top: 8, bottom: 8 },
		tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
		xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
		yAxis: {
			type: 'category', inverse: true, data: rows.map((row) => row[d.x]), axisTick: { show: false },
			axisLabel: { ...text, width: 150, overflow: 'break' },
		},
		series: [{
			type: 'bar', color: colours[0], barMaxWidth: 32, itemStyle: { borderRadius: [0, 4, 4, 0] },
			label: { show: true, position: 'right', ...text }, data: rows.map((row) => row[d.y]),
		}],
	};
}

// A line per group over the points that all of them have: one that is missing would be drawn as nothing at all. On a phone
// the points have their numbers, which the table explains.
const HIGHEST = 5;
const PHONE = 560;
function radarOption(rows, d, width) {
	const groups = groupBy(rows, d.reeks);
	const has = (group, point) => group.some((row) => row[d.x] === point);
	const shared = (point) => [...groups.values()].every((group) => has(group, point));
	const points = [...new Set(rows.map((row) => row[d.x]))].filter(shared);
	const named = (point) => (width < PHONE ? point.split('.')[0] : point);
	return {
		legend: { show: groups.size > 1, data: [...groups.keys()], top: 0, left: 0, itemWidth: 44, textStyle: text },
		tooltip: { trigger: 'item' },
		radar: {
			indicator: points.map((point) => ({ name: named(point), min: 0, max: HIGHEST })), splitNumber: HIGHEST,
			radius: width < PHONE ? '68%' : '62%', center: ['50%', '55%'],
			axisName: { ...text, width: 130, overflow: 'break' },
		},
		series: [{
			type: 'radar', symbolSize: 7,
			data: [...groups].map(([name, group], i) => ({
				name, value: points.map((point) => group.find((row) => row[d.x] === point)[d.y]),
				itemStyle: { color: colours[i % colours.length] },
				lineStyle: { width: i === 0 ? 4 : 2, type: dashes[i % dashes.length] },
				areaStyle: i === 0 ? { opacity: 0.12 } : undefined,
			})),
		}],
	};
}

const PAPER = { width: 620, height: 300 }; // between the margins of A4

const options = { overleving: survivalOption, radar: radarOption, staven: barsOption };

function draw(figure) {
	const table = figure.querySelector('table');
	if (!table?.tHead) return;
	const d = figure.dataset;
	const rows = readTable(table);
	const title = figure.querySelector('figcaption')?.textContent ?? '';
	const picture = document.createElement('div');
	picture.className = 'sb-grafiek__beeld';
	picture.setAttribute('role', 'img');
	picture.setAttribute('aria-label', `Grafiek: ${title}. De cijfers staan in de tabel hieronder.`);

	const details = document.createElement('details');
	details.className = 'sb-uitklap';
	details.append(Object.assign(document.createElement('summary'), { textContent: 'Bekijk de cijfers als tabel' }));
	details.append(table.closest('.sb-tabel'));
	figure.append(picture, details);

	const chart = init(picture, null, { renderer: 'svg' });
	chart.setOption({
		animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
		aria: { enabled: false, decal: { show: d.grafiek === 'staven' } },
		textStyle: text,
		...options[d.grafiek](rows, d, picture.clientWidth),
	});
	new ResizeObserver(() => chart.resize()).observe(picture);
	window.addEventListener('beforeprint', () => {
		chart.resize(PAPER);
		chart.getZr().refreshImmediately(); // a browser prints before the next frame
	});
	window.addEventListener('afterprint', () => chart.resize({ width: 'auto', height: 'auto' }));
}

for (const figure of document.querySelectorAll('[data-grafiek]')) draw(figure);
