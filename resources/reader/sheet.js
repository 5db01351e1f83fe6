// The article on the page. `shown` is what the desk says it reads; `lines` is what stands here, which may be a few keystrokes ahead.
// Nothing here is the truth: what is typed goes to the desk (takeChange) and comes back as what it reads now (patched).
'use strict';

const sheet = (() => {
    const root = document.getElementById('article');
    let shown = [];        // paragraphs of the desk: {id, part, text, marks, points}
    let lines = [];        // {element, part, text, model}: a paragraph here, and the desk's that it came from (or null)
    let current = new Map();  // paragraph id -> {begin, end, key}, the selected stretch
    let related = new Map();  // paragraph id -> [{begin, end}], other places that the selected finding speaks of
    let revision = 0;
    let sent = null;       // texts of the parts as they were when the change that is on its way was taken
    let resting = null;    // the caret for when the page gets the focus again: setting it before would take the focus
    let overtaken = false; // the desk's text changed while that was on its way

    const atOnce = 3000;      // characters that are drawn with their marks before the first frame; a pane shows fewer
    const later = new Set();  // lines whose marks are still to be drawn

    const textOf = (paragraphs, part) => paragraphs.filter(p => p.part === part).map(p => p.text).join('\n');
    const partsOf = paragraphs => [...new Set(paragraphs.map(p => p.part))];
    const clean = () => lines.length === shown.length && lines.every((line, i) => line.model === shown[i] && line.text === shown[i].text);

    function drawLine(line) {
        later.delete(line);
        let marks = [], points = [], stretch = null;
        if (line.model) {
            const others = (related.get(line.model.id) || []).map(range => ({...range, kind: 'related'}));
            marks = line.model.marks.concat(others);
            points = line.model.points;
            stretch = current.get(line.model.id) || null;
            if (line.text !== line.model.text) {
                const change = segments.difference(line.model.text, line.text);
                marks = segments.shifted(marks, change);
                points = segments.shifted(points.map(p => ({...p, begin: p.at, end: p.at})), change).map(p => ({...p, at: p.begin}));
                stretch = stretch && segments.shifted([stretch], change)[0];
            }
        }
        drawing.draw(line.element, line.text, marks, points, stretch);
    }

    function makeLine(part, text, model) {
        const element = document.createElement('p');
        element.className = part;
        element.dir = 'auto';
        return {element, part, text, model};
    }

    /// Shows another article.
    function show(document) {
        shown = document.paragraphs;
        revision = document.revision;
        sent = null;
        resting = null;
        overtaken = false;
        current = new Map();
        related = new Map();
        lines = shown.map(model => makeLine(model.part, model.text, model));
        root.replaceChildren(...lines.map(line => line.element));
        later.clear();
        let characters = 0;
        for (const line of lines) {
            if (characters < atOnce)
                drawLine(line);
            else
                drawing.draw(line.element, line.text, [], [], null), later.add(line);
            characters += line.text.length;
        }
        if (later.size)
            requestAnimationFrame(() => requestAnimationFrame(drawMore));
    }

    /// Draws the marks of the lines further down, a few milliseconds a frame.
    function drawMore() {
        const end = performance.now() + 8, place = caret();
        for (const line of later) {
            if (performance.now() > end)
                break;
            drawLine(line);
        }
        if (place)
            setCaret(place.anchor, place.focus);
        if (later.size)
            requestAnimationFrame(drawMore);
    }

    /// Takes what the desk reads now; what was typed meanwhile stays where both go together. Gives back what had to go.
    function patch(change) {
        const before = shown;
        shown = shown.slice();
        for (const step of change.steps)
            shown.splice(step.at, step.remove, ...step.paragraphs);
        revision = change.revision;
        const parts = new Set([...partsOf(before), ...partsOf(shown), ...partsOf(lines)]);
        const targets = new Map(), lost = [];
        for (const part of parts)
            targets.set(part, targetOf(part, before, change, lost));
        overtaken = !change.answered && (overtaken || !!sent);
        if (change.answered)
            sent = null;
        const place = caret();
        const old = new Map([...parts].map(part => [part, textOf(lines, part)]));
        relay(targets);
        if (place)
            setCaret(carried(place.anchor, old, targets), carried(place.focus, old, targets));
        return lost.filter(text => text);
    }

    /// What a part is to read here after a change of the desk's. A change that was refused is tried again where it was overtaken.
    function targetOf(part, before, change, lost) {
        const theirs = textOf(shown, part), was = textOf(before, part), mine = textOf(lines, part);
        const give = base => {
            lost.push(segments.difference(base, mine).text);
            return theirs;
        };
        const merged = base => segments.merge(base, mine, theirs) ?? give(base);
        if (change.answered && sent && change.accepted)
            return merged(sent.get(part));
        if (change.answered && sent && !overtaken && theirs === was)
            return mine === theirs ? theirs : give(was);
        if (sent)
            sent.set(part, segments.merge(was, sent.get(part), theirs) ?? theirs);
        return merged(was);
    }

    const carried = (place, old, targets) => {
        const target = targets.get(place.part) ?? '';
        return {part: place.part, at: segments.moved(place.at, segments.difference(old.get(place.part) ?? '', target))};
    };

    /// Lays out the lines anew so that each part reads as its target; draws only lines that changed.
    function relay(targets) {
        const byId = new Map(lines.filter(line => line.model).map(line => [line.model.id, line]));
        const fresh = [];
        for (const part of partsOf(shown)) {
            const models = shown.filter(p => p.part === part);
            for (const [text, model] of pair(targets.get(part).split('\n'), models)) {
                const line = model && byId.get(model.id);
                if (!line || line.part !== part) {
                    fresh.push(makeLine(part, text, model));
                    drawLine(fresh[fresh.length - 1]);
                    continue;
                }
                byId.delete(model.id);
                const same = line.model === model && line.text === text;
                line.model = model;
                line.text = text;
                if (!same)
                    drawLine(line);
                fresh.push(line);
            }
        }
        lines = fresh;
        layOut();
    }

    /// Pairs texts with the paragraphs that they come from: equal ones at both ends, then one by one.
    function pair(texts, models) {
        const most = Math.min(texts.length, models.length);
        let head = 0, tail = 0;
        while (head < most && texts[head] === models[head].text)
            ++head;
        while (tail < most - head && texts[texts.length - 1 - tail] === models[models.length - 1 - tail].text)
            ++tail;
        return texts.map((text, i) => {
            if (i >= texts.length - tail)
                return [text, models[models.length - texts.length + i]];
            return [text, i < models.length - tail ? models[i] : null];
        });
    }

    /// Puts the lines' elements into the page, moving as few as possible.
    function layOut() {
        const wanted = new Set(lines.map(line => line.element));
        for (const child of [...root.childNodes])
            if (!wanted.has(child))
                child.remove();
        let next = root.firstChild;
        for (const line of lines) {
            if (line.element === next)
                next = next.nextSibling;
            else
                root.insertBefore(line.element, next);
        }
    }

    /// The selected stretches: [{id, begin, end, key}], and those that belong to them.
    function mark(ranges, others = []) {
        const touched = new Set([...current.keys(), ...related.keys(), ...ranges.concat(others).map(range => range.id)]);
        const keep = caret();
        current = new Map(ranges.map(range => [range.id, range]));
        related = new Map();
        for (const {id, begin, end} of others)
            related.set(id, [...(related.get(id) || []), {begin, end}]);
        for (const line of lines)
            if (line.model && touched.has(line.model.id))
                drawLine(line);
        if (keep && touched.size)
            setCaret(keep.anchor, keep.focus);
    }

    // Places: {part, at}, an offset of the part's text as it stands here.

    const lineIndex = node => {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        const paragraph = element && element.closest('#article > *');
        return paragraph ? lines.findIndex(line => line.element === paragraph) : -1;
    };

    function placeOfIndex(index, unit) {
        const line = lines[index];
        let at = unit;
        for (let i = 0; i < index; ++i)
            if (lines[i].part === line.part)
                at += lines[i].text.length + 1;
        return {part: line.part, at};
    }

    /// The line and unit of a place of the page.
    function lineAt(node, offset) {
        if (node === root) {
            const before = offset >= lines.length;
            const index = before ? lines.length - 1 : offset;
            return index < 0 ? null : {index, unit: before ? lines[index].text.length : 0};
        }
        const index = lineIndex(node);
        return index < 0 ? null : {index, unit: Math.min(drawing.offsetOf(lines[index].element, node, offset), lines[index].text.length)};
    }

    function lineOf(place) {
        let at = place.at, last = null;
        for (let index = 0; index < lines.length; ++index) {
            if (lines[index].part !== place.part)
                continue;
            last = {index, unit: Math.min(at, lines[index].text.length)};
            if (at <= lines[index].text.length)
                return last;
            at -= lines[index].text.length + 1;
        }
        return last;
    }

    /// The page's selection as lines and units, in reading order; null where it is outside the text.
    function selection() {
        const picked = document.getSelection();
        if (!picked.rangeCount || !root.contains(picked.anchorNode) || !root.contains(picked.focusNode))
            return null;
        const anchor = lineAt(picked.anchorNode, picked.anchorOffset), focus = lineAt(picked.focusNode, picked.focusOffset);
        if (!anchor || !focus)
            return null;
        const forward = anchor.index < focus.index || (anchor.index === focus.index && anchor.unit <= focus.unit);
        return {from: forward ? anchor : focus, to: forward ? focus : anchor, collapsed: picked.isCollapsed, anchor, focus};
    }

    const placesOf = picked => picked && {anchor: placeOfIndex(picked.anchor.index, picked.anchor.unit),
                                          focus: placeOfIndex(picked.focus.index, picked.focus.unit)};

    function caret() {
        if (!document.hasFocus())
            return resting;
        return placesOf(selection());
    }

    function setCaret(anchor, focus = anchor) {
        if (!document.hasFocus()) {
            resting = {anchor, focus};
            return;
        }
        const from = lineOf(anchor), to = lineOf(focus);
        if (!from || !to)
            return;
        const a = drawing.placeOf(lines[from.index].element, from.unit), f = drawing.placeOf(lines[to.index].element, to.unit);
        document.getSelection().setBaseAndExtent(a.node, a.offset, f.node, f.offset);
    }

    /// The page has lost the focus; it has it again.
    function rest() { resting = placesOf(selection()); }
    function wake() {
        if (resting)
            setCaret(resting.anchor, resting.focus);
        resting = null;
    }

    /// Puts text (which may hold line feeds) in place of a stretch; both ends must lie in one part.
    function replace(from, to, text) {
        const first = lines[from.index], last = lines[to.index];
        if (!first || !last || first.part !== last.part)
            return false;
        const place = placeOfIndex(from.index, from.unit);
        const texts = (first.text.slice(0, from.unit) + text + last.text.slice(to.unit)).split('\n');
        const fresh = texts.map((words, i) => i === 0 ? first : makeLine(first.part, words, null));
        first.text = texts[0];
        lines.splice(from.index, to.index - from.index + 1, ...fresh);
        fresh.forEach(drawLine);
        layOut();
        setCaret({part: place.part, at: place.at + text.length});
        return true;
    }
    /// After an input method wrote into the page by itself: takes over what stands there and draws it anew. True where it changed something.
    function adopt() {
        let changed = false;
        const here = caret();
        for (const line of lines.slice()) {
            const gone = !line.element.isConnected;
            const text = gone ? '' : line.element.textContent.replace(/[\n\r]/g, '');
            if (text === line.text && !gone)
                continue;
            changed = true;
            line.text = text;
            if (gone && lines.filter(other => other.part === line.part).length > 1)
                lines.splice(lines.indexOf(line), 1);
            else
                drawLine(line);
        }
        layOut();
        if (here)
            setCaret(here.anchor, here.focus);
        return changed;
    }

    /// The first part that reads differently here, as one change for the desk; null where there is none, or one is on its way.
    function takeChange() {
        if (sent)
            return null;
        for (const part of partsOf(shown)) {
            const models = shown.filter(p => p.part === part), here = lines.filter(line => line.part === part);
            const same = (line, model) => line.model === model && line.text === model.text;
            const most = Math.min(models.length, here.length);
            let head = 0, tail = 0;
            while (head < most && same(here[head], models[head]))
                ++head;
            if (head === models.length && head === here.length)
                continue;
            while (tail < most - head && same(here[here.length - 1 - tail], models[models.length - 1 - tail]))
                ++tail;
            if (head + tail === models.length || head + tail === here.length)
                head > 0 ? --head : --tail;  // lines only came or only went: their neighbour goes with them
            overtaken = false;
            sent = new Map(partsOf(shown).map(p => [p, textOf(lines, p)]));
            return {
                first: models[head].id, last: models[models.length - 1 - tail].id, revision,
                text: here.slice(head, here.length - tail).map(line => line.text).join('\n'),
            };
        }
        return null;
    }

    return {
        root, show, patch, mark, selection, caret, setCaret, placeOfIndex, rest, wake, replace, adopt, takeChange, clean, drawLine,
        get lines() { return lines; }, get shown() { return shown; }, get revision() { return revision; }, get waiting() { return !!sent; },
    };
})();
