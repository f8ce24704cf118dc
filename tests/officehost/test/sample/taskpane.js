/* global Office, PowerPoint, Excel */
// An ordinary task pane for both hosts: nothing here knows about the fake host.
Office.onReady(({ host, platform }) => {
    window.ready = { host, platform };
    document.getElementById('status').textContent = `${host} on ${platform}`;
    document.getElementById('add').onclick = () =>
        add().catch((e) => {
            document.getElementById('status').textContent = `${e.code}: ${e.message}`;
        });
});

async function add() {
    if (window.ready.host === Office.HostType.PowerPoint) {
        await PowerPoint.run(async (context) => {
            const slide = context.presentation.slides.getItemAt(0);
            const box = slide.shapes.addTextBox('Hello from the add-in', { left: 40, top: 30, width: 300, height: 50 });
            box.name = 'Greeting';
            box.tags.add('source', 'sample');
            box.load('id');
            await context.sync();
            document.getElementById('status').textContent = `added shape ${box.id}`;
        });
    } else {
        await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            sheet.getRange('A1:B2').values = [
                ['Item', 'Amount'],
                ['Paper', 12],
            ];
            const table = sheet.tables.add('A1:B2', true);
            table.name = 'Orders';
            await context.sync();
            document.getElementById('status').textContent = 'added table Orders';
        });
    }
}

// A ribbon button of type ExecuteFunction.
Office.actions.associate('stamp', async (event) => {
    await PowerPoint.run(async (context) => {
        context.presentation.tags.add('stamped', 'yes');
        await context.sync();
    });
    event.completed({ allowEvent: true });
});
