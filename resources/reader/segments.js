// Pure functions over text: differences, merging, and cutting a paragraph where marks begin and end. Offsets are UTF-16 units.
'use strict';

const segments = (() => {
    /// The smallest stretch in which two texts differ: before[begin, end) became `text`. Never cuts a surrogate pair.
    function difference(before, after) {
        const most = Math.min(before.length, after.length);
        let begin = 0;
        while (begin < most && before[begin] === after[begin])
            ++begin;
        if (begin > 0 && isHigh(before.charCodeAt(begin - 1)))
            --begin;
        let tail = 0;
        while (tail < most - begin && before[before.length - 1 - tail] === after[after.length - 1 - tail])
            ++tail;
        if (tail > 0 && isLow(before.charCodeAt(before.length - tail)))
            --tail;
        return {begin, end: before.length - tail, text: after.slice(begin, after.length - tail)};
    }
    const isHigh = unit => unit >= 0xD800 && unit < 0xDC00;
    const isLow = unit => unit >= 0xDC00 && unit < 0xE000;

    /// What two people made of one text, put together; null where they changed the same place.
    function merge(base, mine, theirs) {
        if (mine === base || mine === theirs)
            return theirs;
        if (theirs === base)
            return mine;
        const m = difference(base, mine), t = difference(base, theirs);
        if (m.end < t.begin || (m.end === t.begin && m.begin < m.end))
            return theirs.slice(0, m.begin) + m.text + theirs.slice(m.end);
        if (t.end < m.begin || (t.end === m.begin && t.begin < t.end)) {
            const shift = theirs.length - base.length;
            return theirs.slice(0, m.begin + shift) + m.text + theirs.slice(m.end + shift);
        }
        return null;
    }

    /// Where an offset of the old text stands after a change; inside the changed stretch: at its end.
    function moved(offset, change) {
        if (offset <= change.begin)
            return offset;
        const end = change.begin + change.text.length;
        return offset < change.end ? end : offset - change.end + end;
    }

    /// Marks of the old text as far as they still mean the same in the new one.
    function shifted(marks, change) {
        const delta = change.text.length - (change.end - change.begin);
        const out = [];
        for (const mark of marks) {
            if (mark.end <= change.begin)
                out.push(mark);
            else if (mark.begin >= change.end)
                out.push({...mark, begin: mark.begin + delta, end: mark.end + delta});
        }
        return out;
    }

    /// Cuts [0, length) at every begin and end of a mark and at every extra cut: [{begin, end, marks}], in order, without gaps.
    function cut(length, marks, extra = []) {
        const at = new Set([0, length]);
        for (const mark of marks) {
            at.add(mark.begin);
            at.add(mark.end);
        }
        for (const offset of extra)
            at.add(offset);
        const bounds = [...at].filter(offset => offset >= 0 && offset <= length).sort((a, b) => a - b);
        const waiting = marks.filter(mark => mark.begin < mark.end).sort((a, b) => a.begin - b.begin);
        const out = [];
        let open = [], next = 0;
        for (let i = 0; i + 1 < bounds.length; ++i) {
            const begin = bounds[i], end = bounds[i + 1];
            open = open.filter(mark => mark.end > begin);
            while (next < waiting.length && waiting[next].begin <= begin)
                open.push(waiting[next++]);
            out.push({begin, end, marks: open.slice()});
        }
        return out;
    }

    return {difference, merge, moved, shifted, cut};
})();
