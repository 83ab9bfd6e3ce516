// Styles of further Mantine parts that pages of the workspace use; add what a page needs. The panel stays without them.
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/Progress.layer.css';
