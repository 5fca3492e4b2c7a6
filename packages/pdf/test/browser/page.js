const worker = new Worker('/worker.js', { type: 'module' });
const report = (text) => fetch('/result', { method: 'POST', body: text });
worker.onmessage = ({ data }) => report(data);
worker.onerror = ({ message }) => report(`worker: ${message}`);
