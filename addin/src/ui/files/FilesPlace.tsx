export default function FilesPlace() { return <main id="fields" />; }
