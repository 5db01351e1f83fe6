// Draws one paragraph, and translates between places in its text and places in the page. Article text goes in as text nodes only.
'use strict';

const drawing = (() => {
    /// Fills an element with a text. marks: [{begin, end, kind, key, title}], which may overlap in any way; points: [{at, kind, key, text,
    /// title}], signs between two characters; current: {begin, end} or null, the selected stretch.
    function draw(element, text, marks, points, current) {
        const fragment = document.createDocumentFragment();
        const stretch = current && current.begin < current.end ? current : null;
        const cuts = points.map(point => point.at);
        if (stretch)
            cuts.push(stretch.begin, stretch.end);
        const waiting = points.slice().sort((a, b) => a.at - b.at);
        let frame = null;
        for (const piece of segments.cut(text.length, marks, cuts)) {
            const inside = stretch && piece.begin >= stretch.begin && piece.end <= stretch.end;
            if (inside && !frame)
                frame = fragment.appendChild(sign('current'));
            else if (!inside)
                frame = null;
            const place = frame || fragment;
            while (waiting.length && waiting[0].at <= piece.begin)
                place.appendChild(point(waiting.shift(), current));
            place.appendChild(run(text.slice(piece.begin, piece.end), piece.marks));
        }
        if (!text.length)
            fragment.appendChild(document.createElement('br'));
        for (const rest of waiting)
            fragment.appendChild(point(rest, current));
        element.replaceChildren(fragment);
    }

    function sign(kind) {
        const element = document.createElement('span');
        element.className = kind;
        return element;
    }

    function point(about, current) {
        const element = sign(about.kind);
        if (current && current.key && current.key === about.key)
            element.classList.add('current');
        if (about.key)
            element.dataset.key = about.key;
        if (about.text)
            element.dataset.was = about.text;
        if (about.title)
            element.title = about.title;
        element.dataset.at = about.at;
        return element;
    }

    function run(text, marks) {
        const node = document.createTextNode(text);
        if (!marks.length)
            return node;
        const element = sign(marks.map(mark => mark.kind).join(' '));
        const title = marks.map(mark => mark.title).find(words => words);
        if (title)
            element.title = title;
        element.appendChild(node);
        return element;
    }

    /// The offset of a place of the page in the paragraph's text.
    function offsetOf(element, node, offset) {
        const range = document.createRange();
        range.setStart(element, 0);
        range.setEnd(node, offset);
        return range.toString().length;
    }

    /// The place of the page that stands for an offset of the paragraph's text.
    function placeOf(element, offset) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let last = null, before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (offset <= before + node.length)
                return {node, offset: Math.max(0, offset - before)};
            before += node.length;
            last = node;
        }
        return last ? {node: last, offset: last.length} : {node: element, offset: 0};
    }

    /// Where a stretch of the paragraph stands in the window.
    function boxOf(element, begin, end = begin) {
        const from = placeOf(element, begin), to = placeOf(element, end);
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        const boxes = range.getClientRects();
        return boxes.length ? boxes[0] : element.getBoundingClientRect();
    }

    return {draw, offsetOf, placeOf, boxOf};
})();
