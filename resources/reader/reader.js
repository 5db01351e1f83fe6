// Ties the page to the desk: messages in, selections, edits and commands out.
'use strict';

const reader = (() => {
    const pause = 350;  // ms without a keystroke after which a change goes to the desk
    const third = 1 / 3;
    const empty = document.getElementById('empty');
    let bridge = null;
    let held = [];      // messages that came while an input method composes
    let waiting = [];   // commands that wait until everything typed has arrived
    let timer = 0, selectionTimer = 0;
    let mouseDown = false;
    let reported = '';  // the selection that the desk knows
    let deskTurn = 0;    // how often the desk has selected something else by itself

    // From the desk.

    const messages = {
        shown(article) {
            waiting = [];
            empty.hidden = !article.empty;
            sheet.root.hidden = !!article.empty;
            sheet.root.classList.toggle('caption', article.kind === 'photo-caption');
            if (article.empty) {
                empty.querySelector('h1').textContent = article.empty.title;
                empty.querySelector('p').textContent = article.empty.text;
            }
            typing.lock(!!article.locked);
            reported = '';
            sheet.show(article);
            window.scrollTo(0, 0);
            painted(article.revision);
        },
        patched(change) {
            sheet.patch(change).forEach(text => bridge.lost(text));
            settle();
            painted(change.revision);
        },
        marked(marks) {
            deskTurn = marks.turn;
            sheet.mark(marks.ranges, marks.related);
            if (marks.caret) {
                const index = sheet.lines.findIndex(line => line.model && line.model.id === marks.caret.id);
                if (index >= 0)
                    quietly(() => sheet.setCaret(sheet.placeOfIndex(index, marks.caret.begin), sheet.placeOfIndex(index, marks.caret.end)));
            }
        },
        revealed(place) {
            const line = sheet.lines.find(one => one.model && one.model.id === place.id);
            if (line)
                reveal(drawing.boxOf(line.element, Math.min(place.begin, line.text.length)));
        },
        themed(theme) {
            for (const [name, value] of Object.entries(theme.variables))
                document.documentElement.style.setProperty('--' + name, value);
            document.documentElement.style.colorScheme = theme.dark ? 'dark' : 'light';
            document.body.classList.toggle('clean', !!theme.clean);
        },
    };

    function receive(name, message) {
        if (typing.composing)
            held.push([name, message]);
        else
            messages[name](message);
    }

    /// Tells the desk when a revision stands on the screen.
    function painted(revision) {
        requestAnimationFrame(() => requestAnimationFrame(() => bridge && bridge.painted(revision)));
    }

    function reveal(box) {
        window.scrollBy(0, box.top - window.innerHeight * third);
    }

    function keepCaretInSight() {
        const picked = sheet.selection();
        if (!picked)
            return;
        const box = drawing.boxOf(sheet.lines[picked.focus.index].element, picked.focus.unit);
        if (box.top < 0 || box.bottom > window.innerHeight * 0.92)
            reveal(box);
    }

    // What is typed.

    function typed() {
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
        keepCaretInSight();
    }

    function flush() {
        clearTimeout(timer);
        if (!bridge || typing.composing)
            return;
        const change = sheet.takeChange();
        if (change)
            bridge.edited(change.first, change.last, change.text, change.revision);
    }

    /// After an answer: what was typed meanwhile goes next, then the commands that wait.
    function settle() {
        if (sheet.waiting)
            return;
        if (!sheet.clean()) {
            clearTimeout(timer);
            waiting.length ? flush() : timer = setTimeout(flush, pause);
            return;
        }
        const ready = waiting;
        waiting = [];
        ready.forEach(action => action());
        reportSoon();
    }

    /// Does something when all that was typed has reached the desk.
    function whenSettled(action) {
        if (sheet.clean() && !sheet.waiting)
            return action();
        waiting.push(action);
        flush();
    }

    // What is selected.

    function quietly(action) {
        action();
        reported = selectionName(sheet.selection());
    }

    const selectionName = picked => picked ? [picked.from.index, picked.from.unit, picked.to.index, picked.to.unit].join() : '';

    function reportSoon() {
        clearTimeout(selectionTimer);
        selectionTimer = setTimeout(report, 60);
    }

    function report() {
        if (!bridge || mouseDown || typing.composing || !document.hasFocus())
            return;
        const picked = sheet.selection();
        const name = selectionName(picked);
        if (!picked || name === reported || !sheet.clean())
            return;
        reported = name;
        const from = sheet.lines[picked.from.index].model, to = sheet.lines[picked.to.index].model;
        bridge.selected(from.id, picked.from.unit, to.id, picked.to.unit, deskTurn);
    }

    /// Keys of what stands at a place: flaws first, then facts; the shortest first.
    function keysAt(line, unit) {
        const rank = mark => (mark.kind.startsWith('finding') || mark.kind.startsWith('gap') ? 0 : 1e6) + mark.end - mark.begin;
        return line.model.marks.filter(mark => mark.key && mark.begin <= unit && unit <= mark.end)
            .sort((a, b) => rank(a) - rank(b)).map(mark => mark.key);
    }

    function clicked(event) {
        const point = event.target.closest('[data-at]');
        const index = sheet.lines.findIndex(line => line.element.contains(event.target));
        if (index < 0 || !sheet.lines[index].model || !sheet.clean())
            return;
        const line = sheet.lines[index];
        if (point && point.dataset.key)
            return activate([point.dataset.key]);
        if (point && (point.classList.contains('join') || point.classList.contains('end')))
            return bridge.flipped(line.model.id, Number(point.dataset.at));
        const picked = sheet.selection();
        if (picked && picked.collapsed && event.target !== line.element)
            activate(keysAt(line, picked.from.unit));
    }

    let lastKeys = '', turn = 0;
    /// Clicking the same place again goes on to the next thing there.
    function activate(keys) {
        if (!keys.length)
            return;
        turn = keys.join() === lastKeys ? turn + 1 : 0;
        lastKeys = keys.join();
        clearTimeout(selectionTimer);
        quietly(() => {});
        bridge.activated(keys[turn % keys.length]);
    }

    /// Flips the line end that is nearest to the caret.
    function flipNearest() {
        const picked = sheet.selection();
        if (!picked)
            return;
        const line = sheet.lines[picked.focus.index];
        const ends = line.model ? line.model.points.filter(point => /^(join|end)/.test(point.kind)) : [];
        const far = point => Math.abs(point.at - picked.focus.unit);
        const nearest = ends.sort((a, b) => far(a) - far(b))[0];
        if (nearest)
            bridge.flipped(line.model.id, nearest.at);
    }

    // Keys that the page takes itself; all others reach the window.

    const commands = {
        'Alt+ArrowDown': 'next', 'Alt+ArrowUp': 'previous', 'Alt+Enter': 'accept', 'Alt+Delete': 'reject',
        'Ctrl+z': 'undo', 'Ctrl+Shift+Z': 'redo', 'Ctrl+Shift+z': 'redo', 'Ctrl+y': 'redo',
    };

    function keyed(event) {
        if (typing.composing)
            return;
        const key = (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + event.key;
        if (commands[key]) {
            event.preventDefault();
            whenSettled(() => bridge.command(commands[key]));
        } else if (key === 'Ctrl+j') {
            event.preventDefault();
            whenSettled(flipNearest);
        }
    }

    function start() {
        typing.start(typed, () => {
            const messagesHeld = held;
            held = [];
            messagesHeld.forEach(([name, message]) => messages[name](message));
        });
        document.addEventListener('keydown', keyed);
        document.addEventListener('selectionchange', reportSoon);
        document.addEventListener('mousedown', () => { mouseDown = true; });
        document.addEventListener('mouseup', () => { mouseDown = false; reportSoon(); });
        sheet.root.addEventListener('click', clicked);
        window.addEventListener('focus', () => quietly(sheet.wake));
        window.addEventListener('blur', () => { sheet.rest(); flush(); });
        new QWebChannel(qt.webChannelTransport, channel => {
            bridge = channel.objects.reader;
            for (const name of Object.keys(messages))
                bridge[name].connect(message => receive(name, message));
            bridge.ready();
        });
    }

    start();
    return {
        /// What is typed and not yet sent, for a window that closes.
        takeChange() { clearTimeout(timer); return sheet.takeChange(); },
    };
})();
