// Typing in place. The browser never changes the page by itself, except while an input method composes: what it leaves is read back.
'use strict';

const typing = (() => {
    let locked = false;      // the archive can only be read
    let composing = false;
    let changed = () => {};  // called after each change

    const words = new Intl.Segmenter('zh', {granularity: 'word'});
    const characters = new Intl.Segmenter('zh', {granularity: 'grapheme'});

    /// What may come in by the clipboard: text without control characters; blank lines fall away.
    function plain(text) {
        return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '').replace(/\t/g, ' ')
            .split('\n').map(line => line.trimEnd()).filter((line, i, all) => line || all.length === 1).join('\n');
    }

    const lastLength = (segmenter, text) => {
        let last = 1;
        for (const piece of segmenter.segment(text))
            last = piece.segment.length;
        return last;
    };
    const firstLength = (segmenter, text) => segmenter.segment(text)[Symbol.iterator]().next().value.segment.length;

    function step(from, direction, segmenter) {
        const text = sheet.lines[from.index].text;
        if (direction < 0) {
            if (from.unit > 0)
                return {index: from.index, unit: from.unit - lastLength(segmenter, text.slice(0, from.unit))};
            return from.index > 0 ? {index: from.index - 1, unit: sheet.lines[from.index - 1].text.length} : from;
        }
        if (from.unit < text.length)
            return {index: from.index, unit: from.unit + firstLength(segmenter, text.slice(from.unit))};
        return from.index + 1 < sheet.lines.length ? {index: from.index + 1, unit: 0} : from;
    }

    function put(text) {
        const picked = sheet.selection();
        if (!picked || locked)
            return;
        const body = sheet.lines[picked.from.index].part === 'body';
        if (sheet.replace(picked.from, picked.to, body ? text : text.replace(/\n+/g, '')))
            changed();
    }

    function erase(direction, segmenter) {
        const picked = sheet.selection();
        if (!picked || locked)
            return;
        let {from, to} = picked;
        if (picked.collapsed)
            direction < 0 ? from = step(from, -1, segmenter) : to = step(to, 1, segmenter);
        if (from.index === to.index && from.unit === to.unit)
            return;
        if (sheet.replace(from, to, ''))
            changed();
    }

    function eraseLine(direction) {
        const picked = sheet.selection();
        if (!picked || !picked.collapsed)
            return erase(direction, characters);
        const {index, unit} = picked.from, end = sheet.lines[index].text.length;
        if (!locked && sheet.replace({index, unit: direction < 0 ? 0 : unit}, {index, unit: direction < 0 ? unit : end}, ''))
            changed();
    }

    const actions = {
        insertText: event => put(plain(event.data ?? event.dataTransfer?.getData('text/plain') ?? '')),
        insertReplacementText: event => put(plain(event.dataTransfer?.getData('text/plain') ?? event.data ?? '')),
        insertParagraph: () => put('\n'),
        insertLineBreak: () => put('\n'),
        deleteContentBackward: () => erase(-1, characters),
        deleteContentForward: () => erase(1, characters),
        deleteWordBackward: () => erase(-1, words),
        deleteWordForward: () => erase(1, words),
        deleteSoftLineBackward: () => eraseLine(-1),
        deleteSoftLineForward: () => eraseLine(1),
        deleteHardLineBackward: () => eraseLine(-1),
        deleteHardLineForward: () => eraseLine(1),
    };

    function selectedText() {
        const picked = sheet.selection();
        if (!picked || picked.collapsed)
            return '';
        return sheet.lines.slice(picked.from.index, picked.to.index + 1).map((line, i, all) => {
            const end = i === all.length - 1 ? picked.to.unit : line.text.length;
            return line.text.slice(i === 0 ? picked.from.unit : 0, end);
        }).join('\n');
    }

    function copy(event) {
        const text = selectedText();
        event.preventDefault();
        if (text)
            event.clipboardData.setData('text/plain', text);
        return text;
    }

    function start(onChange, onComposed) {
        const root = sheet.root;
        changed = onChange;
        root.addEventListener('beforeinput', event => {
            if (event.isComposing || composing || event.inputType === 'insertCompositionText')
                return;
            event.preventDefault();
            const action = actions[event.inputType];
            if (action)
                action(event);
        });
        root.addEventListener('input', () => {
            if (!composing && sheet.adopt())
                changed();
        });
        root.addEventListener('compositionstart', () => {
            const picked = sheet.selection();
            if (picked && picked.from.index !== picked.to.index && !locked)
                erase(-1, characters);  // an input method would pull the paragraphs' elements apart
            composing = true;
        });
        root.addEventListener('compositionend', () => {
            // The last input event of a composition comes after its end.
            setTimeout(() => {
                composing = false;
                if (sheet.adopt())
                    changed();
                onComposed();
            });
        });
        root.addEventListener('copy', copy);
        root.addEventListener('paste', event => {
            event.preventDefault();
            put(plain(event.clipboardData.getData('text/plain')));
        });
        root.addEventListener('cut', event => copy(event) && put(''));
        root.addEventListener('dragstart', event => event.preventDefault());
        root.addEventListener('drop', event => event.preventDefault());
    }

    function lock(on) {
        locked = on;
        sheet.root.setAttribute('aria-readonly', String(on));
    }

    return {start, lock, plain, get composing() { return composing; }, get locked() { return locked; }};
})();
